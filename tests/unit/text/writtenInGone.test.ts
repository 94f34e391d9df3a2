import { describe, expect, test } from 'vitest';
import { readRich } from '../../../shared/text/rich/richInText';
import { lineToText, PLAIN_LOOK, richLine, type RichLine, type RichText } from '../../../shared/text/rich/richText';
import { writeRich } from '../../../shared/text/rich/writeRich';
import {
  mergeSharedText,
  openSharedText,
  readSharedText,
  replaceText,
  textOf,
  type SharedText,
} from '../../../shared/text/sharedText';

function edited(value: SharedText, rich: RichText): SharedText {
  const doc = openSharedText(value);
  writeRich(doc, rich);
  return readSharedText(doc);
}

function linesOf(value: SharedText): readonly string[] {
  return readRich(textOf(openSharedText(value))).map(
    (line) => `${line.kind}: ${lineToText(line).replaceAll('\t', '|')}`,
  );
}

/** What comes of a text that two laptops write apart; whichever merges. */
function apart(start: RichText, one: RichText, two: RichText): readonly string[] {
  const base = edited({ update: '', text: '' }, start);
  const [ours, theirs] = [edited(base, one), edited(base, two)];
  const merged = mergeSharedText(ours, theirs);
  expect(linesOf(mergeSharedText(theirs, ours))).toEqual(linesOf(merged));
  // Whoever merges it once more finds nothing to do.
  for (const side of [ours, theirs, base]) expect(mergeSharedText(merged, side).text).toBe(merged.text);
  return linesOf(merged);
}

const rows = (...cells: readonly string[]): RichText =>
  cells.map((text, index) => richLine(index === 0 ? 'headRow' : 'row', text.replaceAll('|', '\t')));
const lines = (...all: readonly RichLine[]): RichText => [
  richLine('text', 'vorher'),
  ...all,
  richLine('text', 'danach'),
];

describe('words that one laptop wrote into what another deleted', () => {
  const TABLE = rows('Ort|Stand|Wer', 'Ulm|Pilot|Kim', 'Köln|Plan|Ada', 'Bonn||Jo');

  test('bring its row back, with all that was in it', () => {
    expect(
      apart(
        TABLE,
        rows('Ort|Stand|Wer', 'Ulm|Pilot|Kim', 'Bonn||Jo'),
        rows('Ort|Stand|Wer', 'Ulm|Pilot|Kim', 'Köln|Plan bis Mai|Ada', 'Bonn||Jo'),
      ),
    ).toEqual(['headRow: Ort|Stand|Wer', 'row: Ulm|Pilot|Kim', 'row: Köln|Plan bis Mai|Ada', 'row: Bonn||Jo']);
  });

  test('bring an empty row back, and the first and the last', () => {
    const start = rows('Ort|Stand', '|', 'Ulm|Pilot', '|');
    expect(apart(start, rows('Ulm|Pilot'), rows('Ort|Stand neu', 'Köln|', 'Ulm|Pilot', '|offen'))).toEqual([
      'headRow: Ort|Stand neu',
      'row: Köln|',
      expect.stringMatching(/Ulm\|Pilot/u),
      'row: |offen',
    ]);
  });

  test('bring its column back, in all rows', () => {
    expect(
      apart(
        TABLE,
        rows('Ort|Wer', 'Ulm|Kim', 'Köln|Ada', 'Bonn|Jo'),
        rows('Ort|Stand|Wer', 'Ulm|Pilot|Kim', 'Köln|Plan bis Mai|Ada', 'Bonn|neu|Jo'),
      ),
    ).toEqual(['headRow: Ort|Stand|Wer', 'row: Ulm|Pilot|Kim', 'row: Köln|Plan bis Mai|Ada', 'row: Bonn|neu|Jo']);
  });

  test('stand where they were written when the column beside them goes', () => {
    expect(
      apart(
        TABLE,
        rows('Ort|Stand', 'Ulm|Pilot', 'Köln|Plan', 'Bonn|'),
        rows('Ort|Stand|Wer', 'Ulm|Pilot|Kim', 'Köln|Plan|Ada', 'Bonn|neu|Jo'),
      ),
    ).toEqual(['headRow: Ort|Stand', 'row: Ulm|Pilot', 'row: Köln|Plan', 'row: Bonn|neu']);
  });

  test.each(['text', 'bullet', 'number', 'check', 'quote', 'heading2'] as const)('bring a line back: %s', (kind) => {
    expect(
      apart(
        lines(richLine(kind, 'Raum buchen'), richLine(kind, 'Tee')),
        lines(richLine(kind, 'Tee')),
        lines(richLine(kind, 'Raum bis Mai buchen'), richLine(kind, 'Tee')),
      ),
    ).toEqual(['text: vorher', `${kind}: Raum bis Mai buchen`, `${kind}: Tee`, 'text: danach']);
  });

  test('bring the last line back', () => {
    const [start, one, two] = [['A', 'B'], ['A'], ['A', 'B und mehr']].map((all) =>
      all.map((text) => richLine('text', text)),
    );
    expect(apart(start ?? [], one ?? [], two ?? [])).toEqual(['text: A', 'text: B und mehr']);
  });

  test('leave nothing in the next row where they are none', () => {
    expect(
      apart(
        TABLE,
        rows('Ort|Stand|Wer', 'Ulm|Pilot|Kim', 'Bonn||Jo'),
        rows('Ort|Stand||Wer', 'Ulm|Pilot||Kim', 'Köln|Plan||Ada', 'Bonn|||Jo'),
      ),
    ).toEqual(['headRow: Ort|Stand||Wer', 'row: Ulm|Pilot||Kim', 'row: Bonn|||Jo']);
  });

  test('look as they did, and so does what comes back with them', () => {
    const bold = { ...richLine('bullet', ''), runs: [{ text: 'Termin', ...PLAIN_LOOK, isBold: true }], indent: 1 };
    const base = edited({ update: '', text: '' }, lines(bold, richLine('text', 'Rest')));
    const written = { ...bold, runs: [...bold.runs, { text: ' im Mai', ...PLAIN_LOOK }] };
    const merged = mergeSharedText(
      edited(base, lines(richLine('text', 'Rest'))),
      edited(base, lines(written, richLine('text', 'Rest'))),
    );
    expect(readRich(textOf(openSharedText(merged)))).toEqual(lines(written, richLine('text', 'Rest')));
  });

  test('bring nothing back that was only joined or shortened', () => {
    const joined = lines(richLine('text', 'eins zwei'));
    expect(
      apart(
        lines(richLine('text', 'eins'), richLine('text', ' zwei')),
        joined,
        lines(richLine('text', 'eins!'), richLine('text', ' zwei')),
      ),
    ).toEqual(['text: vorher', 'text: eins! zwei', 'text: danach']);
  });

  test('bring a line back of a plain text that an earlier version writes', () => {
    const base = edited({ update: '', text: '' }, lines(richLine('text', 'Raum buchen')));
    const [one, two] = ['vorher\ndanach', 'vorher\nRaum 👍 buchen\ndanach'].map((text) => {
      const doc = openSharedText(base);
      replaceText(doc, text);
      return readSharedText(doc);
    });
    expect(one && two && mergeSharedText(one, two).text).toBe('vorher\nRaum 👍 buchen\ndanach');
  });

  test('stand alone where too much was deleted to make it all anew', () => {
    const long = 'Wort '.repeat(600).trim();
    expect(apart(lines(richLine('quote', long)), lines(), lines(richLine('quote', `${long} neu`)))).toEqual([
      'text: vorher',
      'quote:  neu',
      'text: danach',
    ]);
  });

  test('of three laptops stand in one row, whoever merges first', () => {
    const base = edited({ update: '', text: '' }, TABLE);
    const row = (text: string): RichText => rows('Ort|Stand|Wer', 'Ulm|Pilot|Kim', text, 'Bonn||Jo');
    const gone = edited(base, rows('Ort|Stand|Wer', 'Ulm|Pilot|Kim', 'Bonn||Jo'));
    const [one, two] = [edited(base, row('Köln|Plan bis Mai|Ada')), edited(base, row('Köln|Plan|Ada und Kim'))];
    const [first, second] = [mergeSharedText(gone, one), mergeSharedText(gone, two)];
    for (const merged of [
      mergeSharedText(first, second),
      mergeSharedText(first, two),
      mergeSharedText(second, one),
      mergeSharedText(mergeSharedText(one, two), gone),
    ])
      expect(linesOf(merged)[2]).toBe('row: Köln|Plan bis Mai|Ada und Kim');
  });
});
