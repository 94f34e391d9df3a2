export type PersonName = {
  readonly salutation: string;
  readonly academicTitle: string;
  readonly givenName: string;
  readonly familyName: string;
  /** What stood in brackets and is no name: "Referat 12". */
  readonly remark: string;
};

const salutation = /^(?:herr|frau|herrn|mr|mrs|ms|mx)\.?$/iu;
/** What begins a title: "Dr.", "Prof", "Dipl.-Ing.", "Dr.-Ing.", "Mag.", "Dr.med." in one word. */
const title =
  /^(?:(?:prof|dr|dipl|mag|pd|priv|ing|jun|apl|hon)[.-])(?:-?(?:prof|doz|dr|ing|kfm|kffr|inf|jur|wirt|verw|vw|phys|biol|päd|psych|rer|nat|phil|med|pol|oec|habil|h|c)\.?)*(?:\([a-zäöü]+\))?$|^(?:prof|dr|pd)$/iu;
/** What only goes on with one: alone, "H." and "C." are initials. Small letters, since "Dr. H. C. Moor" has initials too. */
const honorary = /^(?:h\.|c\.|h\.c\.|e\.h\.|e\.\s?h\.|mult\.)$/u;
const goesOn =
  /^(?:(?:rer|nat|phil|jur|iur|med|dent|vet|theol|pol|oec|publ|agr|habil|univ|ing|kfm|kffr|inf|wirt|verw|doz)\.?(?:-?\p{L}+\.)*|\((?:fh|univ|ba|tu|th|uni|dh|fachhochschule)\.?\)|em\.|i\.r\.)$/iu;
/** "E. h." in two words. */
const honourCapital = 'E.';
/** Behind a comma: "Mira Stellfeld, M.A." */
const degree = /^(?:m\.?a\.?|b\.?a\.?|m\.?sc\.?|b\.?sc\.?|ll\.?\s?[mb]\.?|mba|mpa|ph\.?d\.?|m\.?eng\.?|b\.?eng\.?)$/iu;
const particle =
  /^(?:von|van|vom|zu|zum|zur|der|den|dem|de|del|della|di|da|dos|du|la|le|ten|ter|el|al|bin|ibn|freiherr|freifrau|freiin|graf|gräfin|baron|baronin)$/iu;

/** "Dr. Anna von der Heide" or "von der Heide, Dr. Anna". One word alone is taken as the family name. */
export function splitFullName(fullName: string): PersonName {
  const remarks: string[] = [];
  const bare = fullName.replace(/\s*\(([^()]*)\)/gu, (bracket, inner: string) => {
    if (goesOn.test(bracket.trim())) return bracket;
    remarks.push(inner.trim());
    return '';
  });
  return { ...splitBare(bare), remark: remarks.filter(Boolean).join('; ') };
}

function splitBare(fullName: string): Omit<PersonName, 'remark'> {
  const [before = '', ...after] = fullName.split(',');
  const degrees = after.map((part) => part.trim());
  if (degrees.length > 0 && degrees.every((part) => degree.test(part))) {
    const name = splitBare(before);
    return { ...name, academicTitle: [name.academicTitle, ...degrees].filter((text) => text !== '').join(', ') };
  }
  if (after.length > 0) {
    const rest = takePrefixes(wordsOf(after.join(' ')));
    const front = takePrefixes(wordsOf(before));
    return {
      salutation: front.salutation || rest.salutation,
      academicTitle: [front.academicTitle, rest.academicTitle].filter((text) => text !== '').join(' '),
      givenName: rest.words.join(' '),
      familyName: front.words.join(' '),
    };
  }
  const { words, ...prefixes } = takePrefixes(wordsOf(fullName));
  const firstParticle = words.findIndex((word, index) => index > 0 && particle.test(word));
  const familyStart = firstParticle === -1 ? words.length - 1 : firstParticle;
  return {
    ...prefixes,
    givenName: words.slice(0, familyStart).join(' '),
    familyName: words.slice(Math.max(familyStart, 0)).join(' '),
  };
}

export function isSalutation(text: string): boolean {
  return salutation.test(text.trim());
}

function takePrefixes(
  words: readonly string[],
): Pick<PersonName, 'salutation' | 'academicTitle'> & { readonly words: readonly string[] } {
  const first = words[0];
  const hasSalutation = first !== undefined && salutation.test(first);
  const rest = hasSalutation ? words.slice(1) : words;
  const titles = countTitles(rest);
  return {
    salutation: hasSalutation ? first : '',
    academicTitle: rest.slice(0, titles).join(' '),
    words: rest.slice(titles),
  };
}

function countTitles(words: readonly string[]): number {
  let count = 0;
  const isTitle = (word: string, at: number): boolean =>
    title.test(word) ||
    (at > 0 && (honorary.test(word) || goesOn.test(word) || (word === honourCapital && words[at + 1] === 'h.')));
  while (count < words.length && isTitle(words[count] ?? '', count)) count += 1;
  return count;
}

function wordsOf(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
}
