export type PersonName = {
  readonly salutation: string;
  readonly academicTitle: string;
  readonly givenName: string;
  readonly familyName: string;
  /** What stood in brackets and is no name: "Referat 12". */
  readonly remark: string;
};

const salutation = /^(?:herr|frau|herrn|mr|mrs|ms|mx)\.?$/iu;
/** What begins a title: "Dr.", "Prof", "Dipl.-Ing.", "Diplom-Informatiker", "Dr.-Ing.", "Mag.", "Dr.med." in one word, "B.Eng.". */
const title =
  /^(?:(?:prof|dr|mag|pd|priv|ing|jun|apl|hon)[.-])(?:-?(?:prof|doz|dr|ing|jur|rer|nat|phil|med|pol|oec|habil|h|c)\.?)*$|^dipl(?:\.|-|om-)[\p{L}.-]*$|^(?:prof|dr|pd)$|^[bm]\.(?:sc|eng|ed)\.$/iu;
/** What only goes on with one: alone, "H." and "C." are initials. Small letters, since "Dr. H. C. Moor" has initials too. */
const honorary = /^(?:h\.|c\.|h\.c\.|[eE]\.h\.|mult\.)$/u;
const goesOn =
  /^(?:(?:rer|nat|phil|jur|iur|med|dent|vet|theol|pol|oec|publ|agr|habil|univ|ing|kfm|kffr|inf|inform|wirt|verw|doz)\.?(?:-?\p{L}+\.)*|\((?:fh|univ|ba|tu|th|uni|dh|fachhochschule)\.?\)|em\.|i\.r\.|a\.d\.)$/iu;
/** The same in two words each: "Dr. E. h.", "Prof. i. R.", "M. Sc.". */
const inTwo: ReadonlySet<string> = new Set(['E. h.', 'e. h.', 'i. R.', 'a. D.', 'z. A.']);
const degreeInTwo = /^[BM]\. (?:Sc|Eng|Ed)\.$/u;
/** Behind a name: "Mira Stellfeld, M.A.", "Mira Stellfeld LL.M." */
const degree =
  /^(?:m\.?a\.?|b\.?a\.?|m\.?sc\.?|b\.?sc\.?|ll\.?\s?[mb]\.?|mba|mpa|mpm|ph\.?d\.?|m\.?eng\.?|b\.?eng\.?)$/iu;
/** Without a comma before it: two letters may be the name "Ma". */
const degreeAlone = /^(?:[MB]\.A\.|[MB]\.Sc\.|[MB]\.Eng\.|LL\.[MB]\.|Ph\.?D\.)$|^(?:MBA|MPA|MPM)$/u;
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
  const [before = '', ...parts] = fullName.split(',').map((part) => part.trim());
  const degrees = parts.filter(isTitleAlone);
  const rest = parts.filter((part) => part !== '' && !isTitleAlone(part));
  if (degrees.length === 0 && rest.length === 0) return splitPlain(before);
  if (rest.length > 0) {
    const front = takePrefixes(wordsOf(before));
    const behind = takePrefixes(wordsOf(rest.join(' ')));
    return {
      salutation: front.salutation || behind.salutation,
      academicTitle: joined([front.academicTitle, behind.academicTitle, ...degrees], ' '),
      givenName: behind.words.join(' '),
      familyName: front.words.join(' '),
    };
  }
  const name = splitPlain(before);
  return { ...name, academicTitle: joined([name.academicTitle, ...degrees], ', ') };
}

function splitPlain(name: string): Omit<PersonName, 'remark'> {
  const { words: named, ...prefixes } = takePrefixes(wordsOf(name));
  const last = named.findLastIndex((word) => !degreeAlone.test(word)) + 1;
  const words = named.slice(0, last);
  const firstParticle = words.findIndex((word, index) => index > 0 && particle.test(word));
  const familyStart = firstParticle === -1 ? words.length - 1 : firstParticle;
  return {
    salutation: prefixes.salutation,
    academicTitle: joined([prefixes.academicTitle, named.slice(last).join(' ')], ' '),
    givenName: words.slice(0, Math.max(familyStart, 0)).join(' '),
    familyName: words.slice(Math.max(familyStart, 0)).join(' '),
  };
}

/** A part between commas that holds no name: "M.A.", "Dipl.-Ing. (FH)", "Dr.". */
function isTitleAlone(part: string): boolean {
  const words = wordsOf(part);
  return (
    words.length > 0 &&
    (degree.test(part) || words.every((word) => degree.test(word)) || countTitles(words) === words.length)
  );
}

function joined(parts: readonly string[], by: string): string {
  return parts.filter((part) => part !== '').join(by);
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
  for (;;) {
    const word = words[count] ?? '';
    const two = `${word} ${words[count + 1] ?? ''}`;
    if (degreeInTwo.test(two) || (count > 0 && inTwo.has(two))) count += 2;
    else if (title.test(word) || (count > 0 && (honorary.test(word) || goesOn.test(word)))) count += 1;
    else return count;
  }
}

function wordsOf(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
}
