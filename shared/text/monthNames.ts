/** From January: what a month is called in German and English, whole and short, in lower case and without a dot. */
export const MONTH_NAMES: readonly (readonly string[])[] = [
  ['januar', 'january', 'jänner', 'jan'],
  ['februar', 'february', 'feb'],
  ['märz', 'march', 'mrz', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['dezember', 'december', 'dez', 'dec'],
];
