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

describe('a picture that two laptops describe anew', () => {
  test('says both: nothing that somebody wrote is lost', () => {
    const base = createPicture('');
    const [, line] = merged(
      edited(base, around(picture('Saal in Ulm'))),
      edited(base, around(picture('Raum in Köln'))),
    );
    expect(line).toMatch(/Saal in Ulm/u);
    expect(line).toMatch(/Raum in Köln/u);
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
