const MARKS = /\p{M}/gu;

/** Folds case, diacritics and ß, so that "GROSSE", "große" and "Große" are one. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
}

const UMLAUTS: readonly (readonly [RegExp, string])[] = [
  [/ä/giu, 'ae'],
  [/ö/giu, 'oe'],
  [/ü/giu, 'ue'],
];

/** As `fold`, with umlauts written out: Müller becomes mueller. */
export function foldWrittenOut(text: string): string {
  return fold(UMLAUTS.reduce((result, [umlaut, pair]) => result.replace(umlaut, pair), text.normalize('NFC')));
}
