import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readRich } from '../../../shared/text/rich/richInText';
import { imageLine, lineToText, richLine, type RichLine, type RichText } from '../../../shared/text/rich/richText';
import { writeRich } from '../../../shared/text/rich/writeRich';
import {
  applySharedText,
  mergeSharedText,
  openSharedText,
  readSharedText,
  textOf,
  type SharedText,
} from '../../../shared/text/sharedText';
import { takeStep } from '../../../shared/text/undoWhatIsAnew';

const picture = (text: string): RichLine => imageLine('file:saal', text);
const around = (...all: readonly RichLine[]): RichText => [
  richLine('text', 'Vorher'),
  ...all,
  richLine('text', 'Nachher'),
];

function edited(value: SharedText, rich: RichText): SharedText {
  const doc = openSharedText(value);
  writeRich(doc, rich);
  return readSharedText(doc);
}

function linesOf(value: SharedText): readonly string[] {
  return readRich(textOf(openSharedText(value))).map(
    (line) => `${line.kind}${line.isDecorative ? ' decorative' : ''}: ${lineToText(line)}`,
  );
}

function createPicture(text: string): SharedText {
  return edited({ update: '', text: '' }, around(picture(text)));
}

/** What becomes of them on all laptops, whichever merges first. */
function merged(...states: readonly SharedText[]): readonly string[] {
  const [first, ...rest] = states;
  if (!first) return [];
  const all = rest.reduce(mergeSharedText, first);
  const other = states.toReversed().reduce(mergeSharedText);
  expect(linesOf(other)).toEqual(linesOf(all));
  for (const state of [...states, other]) expect(mergeSharedText(all, state).text).toBe(all.text);
  return linesOf(all);
}

describe('a picture that is described anew on two laptops', () => {
  test.each([
    ['Raum', 'Saal in Ulm', 'Raum in Köln am Rhein'],
    ['', 'Saal in Ulm', 'Raum in Köln am Rhein'],
    ['Der Raum in Köln', 'Der Saal', 'Raum in Köln am Rhein'],
    ['Der Raum in Köln am Rhein bei Nacht', 'Der Raum in Köln', 'Raum in Köln am Rhein'],
  ])('has one description, not both: %s', (before, one, two) => {
    const base = createPicture(before);
    expect(merged(edited(base, around(picture(one))), edited(base, around(picture(two))))).toEqual([
      'text: Vorher',
      'image: Raum in Köln am Rhein',
      'text: Nachher',
    ]);
  });

  test('has one of the two, whatever they are', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(words, words, words, (before, one, two) => {
        const base = createPicture(before);
        const [, line] = merged(edited(base, around(picture(one))), edited(base, around(picture(two))));
        expect([`image: ${one}`, `image: ${two}`]).toContain(line);
      }),
    );
  });

  test('says both where they are two pictures in the place of one empty line', () => {
    const base = edited({ update: '', text: '' }, around(richLine('text', '')));
    const [, line] = merged(
      edited(base, around(picture('Saal'))),
      edited(base, around(imageLine('file:plan', 'Plan von Köln'))),
    );
    expect(line).toMatch(/Saal.*Köln|Köln.*Saal/u);
  });

  test('has it on three as well, and whatever else they wrote stays', () => {
    const base = createPicture('Ein Raum mit Tischen');
    const states = ['Raum', 'Ein Saal mit Tischen in Ulm', 'Ein Raum mit Tischen und Stühlen'].map((text, index) => {
      const described = edited(base, around(picture(text)));
      return edited(described, [...around(picture(text)), richLine('text', `${index}`)]);
    });
    const lines = merged(...states);
    expect(lines[1]).toBe('image: Ein Raum mit Tischen und Stühlen');
    for (const index of [0, 1, 2]) expect(lines.join()).toContain(`${index}`);
  });

  test('says something where only one of them calls it decorative', () => {
    const base = createPicture('Ein Raum');
    const decorative = edited(base, around({ ...picture(''), isDecorative: true }));
    expect(merged(decorative, edited(base, around(picture('Saal in Ulm'))))[1]).toBe('image: Saal in Ulm');
    expect(merged(decorative, edited(base, [...around(picture('Ein Raum')), richLine('text', '')]))[1]).toBe(
      'image decorative: ',
    );
  });
});

describe('a picture that one laptop deletes and another one describes anew', () => {
  const base = createPicture('Bild von A');
  const gone = edited(base, around());
  const said = edited(base, around(picture('Von B neu')));

  test('comes back, described', () => {
    expect(merged(gone, said)).toEqual(['text: Vorher', 'image: Von B neu', 'text: Nachher']);
  });

  test('comes back without words, if it has none any longer', () => {
    expect(merged(gone, edited(base, around(picture(''))))).toEqual(['text: Vorher', 'text: Nachher']);
  });
});

describe('a deletion that is undone once somebody else brought back what was deleted', () => {
  function undone(start: RichText, deleted: RichText, other: RichText): readonly string[] {
    const base = edited({ update: '', text: '' }, start);
    const doc = openSharedText(base);
    const undo = new Y.UndoManager(textOf(doc), { trackedOrigins: new Set(['here']) });
    writeRich(doc, deleted, 'here');
    applySharedText(doc, mergeSharedText(readSharedText(doc), edited(base, other)));
    const before = linesOf(readSharedText(doc));
    expect(takeStep(undo, textOf(doc), 'undo')).toBe(true);
    const after = linesOf(readSharedText(doc));
    takeStep(undo, textOf(doc), 'redo');
    expect(linesOf(readSharedText(doc))).toEqual(before);
    return after;
  }

  test('brings no second picture, and no second description', () => {
    expect(undone(around(picture('Bild von A')), around(), around(picture('Von B neu')))).toEqual([
      'text: Vorher',
      'image: Von B neu',
      'text: Nachher',
    ]);
  });

  test('brings no second line, row or column, and what nobody else wrote in', () => {
    const entries = (...all: readonly string[]): RichText => around(...all.map((text) => richLine('bullet', text)));
    expect(
      undone(entries('Tee', 'Raum buchen', 'Ende'), entries('Ende'), entries('Tee', 'Raum bis Mai buchen', 'Ende')),
    ).toEqual(['text: Vorher', 'bullet: Tee', 'bullet: Raum bis Mai buchen', 'bullet: Ende', 'text: Nachher']);
    const rows = (...all: readonly string[]): RichText =>
      all.map((text) => richLine('row', text.replaceAll('|', '\t')));
    expect(undone(rows('a|b|c', 'd|e|f'), rows('a|c', 'd|f'), rows('a|b|c', 'd|e neu|f'))).toEqual([
      'row: a\tb\tc',
      'row: d\te neu\tf',
    ]);
  });
});
