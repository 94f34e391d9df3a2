import {
  imageLine,
  PLAIN_LOOK,
  richLine,
  type LineKind,
  type RichLine,
  type RichRun,
  type RichText,
} from '../../../shared/text/rich/richText';

export function richRun(text: string, look: Partial<RichRun> = {}): RichRun {
  return { ...PLAIN_LOOK, text, ...look };
}

export function runsLine(
  kind: Exclude<LineKind, 'image'>,
  runs: readonly RichRun[],
  more: Partial<RichLine> = {},
): RichLine {
  return { ...richLine(kind, ''), runs, ...more };
}

/** Everything that a text can have, as somebody keeps the minutes of an item. */
export const EVERYTHING: RichText = [
  runsLine('text', [
    richRun('Der '),
    richRun('Leitfaden', { isBold: true }),
    richRun(' liegt vor: '),
    richRun('einstimmig', { isBold: true, isItalic: true }),
    richRun(' begrüßt, '),
    richRun('nicht', { isItalic: true }),
    richRun(' aber verbindlich. Siehe '),
    richRun('die Fassung vom März', { link: 'https://www.example.org/leitfaden?stand=2027&form=pdf' }),
    richRun(' und '),
    richRun('example.org', { link: 'https://example.org/' }),
    richRun('.'),
  ]),
  richLine('text', 'Eine zweite Zeile desselben Absatzes, E\u2011Akte, 71\u00a0%\u202fund 5\u20116 Tage.'),
  richLine('heading2', 'Stand der Länder'),
  richLine('bullet', 'Bayern prüft'),
  { ...richLine('bullet', 'bis Ende des Quartals'), indent: 1 },
  { ...richLine('number', 'erst die Technik'), indent: 2 },
  { ...richLine('number', 'dann das Recht'), indent: 2 },
  richLine('bullet', 'Hessen hat begonnen'),
  { ...richLine('number', 'dort von vorn gezählt'), indent: 1 },
  richLine('heading3', 'Reihenfolge'),
  richLine('number', 'Prüfen'),
  { ...richLine('check', 'Datenschutz'), indent: 1, isDone: true },
  { ...richLine('check', 'Barrierefreiheit'), indent: 1 },
  richLine('number', 'Beschließen'),
  richLine('text', 'Dazwischen steht Text.'),
  richLine('number', 'Und neu gezählt'),
  richLine('quote', 'Einmal gemeinsam statt sechzehnmal nebeneinander.'),
  richLine('quote', 'Das bleibt das Ziel.'),
  richLine('quote', ''),
  runsLine('quote', [richRun('So '), richRun('die Vorsitzende', { isItalic: true }), richRun('.')]),
  richLine('heading1', 'Zahlen'),
  runsLine('headRow', [richRun('Land\tStand\tAnmerkung')]),
  runsLine('row', [
    richRun('Bayern\t'),
    richRun('71 %', { isBold: true }),
    richRun('\tAuskünfte zu Wohngeld ohne Rückfrage gelöst'),
  ]),
  runsLine('row', [richRun('Hessen\t\t'), richRun('Quelle', { link: 'https://example.org/a|b' })]),
  runsLine('row', [richRun('Rheinland\u2011Pfalz')]),
  richLine('text', ''),
  runsLine('row', [richRun('ohne\tKopfzeile')]),
  imageLine('file:0001', 'Säulen: Stand der Länder im März'),
  imageLine('file:0002', ''),
  richLine('check', 'Gliederung versandt'),
  { ...richLine('check', 'Termin abgestimmt'), isDone: true },
  { ...imageLine('file:0003', ''), isDecorative: true },
];
