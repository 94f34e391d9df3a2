/** Digits as they are dialled in Germany: `+49 (0)69 90009-447` becomes 06990009447, `+43 1 …` becomes 00431…. */
export function phoneToNational(text: string): string {
  const digits = text
    .replaceAll('(0)', '')
    .replace(/^\s*\+/u, '00')
    .replaceAll(/\D/gu, '');
  return digits.replace(/^0049/u, '0');
}

/** The digits of a number in each way in which people write one; what is found in any of them is found. */
export function phoneSpellings(text: string): readonly string[] {
  const national = phoneToNational(text);
  if (national === '') return [];
  const [, local] = /^0([1-9].*)$/u.exec(national) ?? [];
  return local === undefined ? [national] : [national, local, `49${local}`, `0049${local}`];
}
