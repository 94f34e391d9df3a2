/** Characters of the fonts with which office programs show arrows, ticks and bullets, by their place in the font (ECMA-376 part 1, §17.3.3.30). */
const SYMBOL: Readonly<Record<number, string>> = {
  ...Object.fromEntries(Array.from('0123456789()+,./:;<=>[]%!?', (sign) => [sign.charCodeAt(0), sign])),
  0x2d: '−',
  0x61: 'α',
  0x62: 'β',
  0x64: 'δ',
  0x67: 'γ',
  0x6d: 'μ',
  0x70: 'π',
  0x53: 'Σ',
  0xa2: '′',
  0xa3: '≤',
  0xa5: '∞',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb2: '″',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb9: '≠',
  0xbb: '≈',
  0xbc: '…',
  0xd6: '√',
  0xd7: '⋅',
  0xde: '⇒',
  0xe5: '∑',
};
const WINGDINGS: Readonly<Record<number, string>> = {
  0x4a: '☺',
  0x4c: '☹',
  0x6c: '●',
  0x6f: '□',
  0x76: '❖',
  0xa7: '▪',
  0xa8: '◻',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = { symbol: SYMBOL, wingdings: WINGDINGS };

/**
 * What a character of a symbol font shows. One that is not known stays in the private use area: it is never taken for another.
 * @param code hexadecimal, often moved to U+F000
 */
export function symbolToText(font: string, code: string): string {
  const value = /^[0-9a-f]{1,6}$/iu.test(code) ? Number.parseInt(code, 16) : 0;
  if (value === 0 || value > 0x10ffff) return '';
  const place = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  const known = FONTS[font.trim().toLowerCase()];
  if (known) return known[place] ?? String.fromCodePoint(0xf000 + (place & 0xff));
  return String.fromCodePoint(place);
}
