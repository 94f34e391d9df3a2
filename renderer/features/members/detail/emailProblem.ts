/** What keeps a text from being a mail address; undefined where nothing does. Names a message, `members.email.<problem>`. */
export type EmailProblem = 'noAt' | 'manyAt' | 'space' | 'noName' | 'noDomain' | 'noEnding' | 'characters';

const ALLOWED = /^[^\s@<>,;:"()[\]\\]+$/u;

export function emailProblemOf(text: string): EmailProblem | undefined {
  const address = text.trim();
  if (address === '') return undefined;
  if (/\s/u.test(address)) return 'space';
  const [name = '', domain, ...more] = address.split('@');
  if (domain === undefined) return 'noAt';
  if (more.length > 0) return 'manyAt';
  if (name === '') return 'noName';
  if (domain === '') return 'noDomain';
  if (!ALLOWED.test(name) || !ALLOWED.test(domain)) return 'characters';
  return /^[^.]+(?:\.[^.]+)*\.[^.]{2,}$/u.test(domain) ? undefined : 'noEnding';
}
