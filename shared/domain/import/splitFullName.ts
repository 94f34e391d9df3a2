export type PersonName = {
  readonly salutation: string;
  readonly academicTitle: string;
  readonly givenName: string;
  readonly familyName: string;
};

const salutation = /^(?:herr|frau|herrn|mr|mrs|ms|mx)\.?$/iu;
const title =
  /^(?:(?:prof|dr|dipl|mag|pd|priv|ing|rer|nat|phil|jur|med|pol|oec|habil|h|c|apl)[.-])+(?:-?(?:ing|kfm|inf|jur|wirt|verw|vw)\.?)?(?:\([a-z]+\))?$|^(?:prof|dr|pd)$/iu;
const particle =
  /^(?:von|van|vom|zu|zum|zur|der|den|dem|de|del|della|di|da|dos|du|la|le|ten|ter|el|al|bin|ibn|freiherr|freifrau|freiin|graf|gräfin|baron|baronin)$/iu;

/** "Dr. Anna von der Heide" or "von der Heide, Dr. Anna". One word alone is taken as the family name. */
export function splitFullName(fullName: string): PersonName {
  const [before = '', ...after] = fullName.split(',');
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
  const untitled = rest.findIndex((word) => !title.test(word));
  const titles = untitled === -1 ? rest.length : untitled;
  return {
    salutation: hasSalutation ? first : '',
    academicTitle: rest.slice(0, titles).join(' '),
    words: rest.slice(titles),
  };
}

function wordsOf(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
}
