import ICAL from 'ical.js';
import { decodeQuoted } from './decodeQuoted';

export interface CardProperty {
  /** In capital letters. */
  readonly name: string;
  /** Before the name and a dot: what belongs together. */
  readonly group: string;
  /** In small letters: "work", "cell". */
  readonly types: readonly string[];
  /** Lists in lists: components, each of one or several values. */
  readonly values: readonly (readonly string[])[];
  /** As it stands in the file, decoded: "BDAY: 1980-02-29". */
  readonly plain: string;
}

export type CardVersion = '2.1' | '3.0' | '4.0';

const LINE = /^(?:([\w-]+)\.)?([\w-]+)((?:;(?:[^":;]|"[^"]*")*)*):(.*)$/su;
const PARAMETER = /;((?:[^";]|"[^"]*")*)/gu;
const STRUCTURED: ReadonlySet<string> = new Set(['N', 'ADR', 'ORG']);
/** Read by their meaning; of all others only the words count. */
const READ: ReadonlySet<string> = new Set([
  ...['N', 'FN', 'ORG', 'TITLE', 'ROLE', 'EMAIL', 'TEL', 'ADR', 'NOTE', 'CATEGORIES', 'LANG', 'NICKNAME'],
]);
const ENCODINGS: ReadonlySet<string> = new Set(['quoted-printable', 'base64', 'b', '7bit', '8bit']);

/** A content line (RFC 6350 §3.3, RFC 2426 §4, vCard 2.1 §2.1), or undefined where it is none. */
export function readLine(text: string, version: CardVersion): CardProperty | undefined {
  const [, group = '', rawName = '', parameters = '', rawValue = ''] = LINE.exec(text) ?? [];
  if (rawName === '') return undefined;
  const name = rawName.toUpperCase();
  const { types, encoding, charset } = readParameters(parameters);
  const value = encoding === 'quoted-printable' ? decodeQuoted(rawValue, charset) : rawValue;
  const isOld = version === '2.1';
  const values = READ.has(name)
    ? parsed(
        name,
        isOld ? toThree(value, STRUCTURED.has(name)) : value.replace(/\r?\n/gu, '\\n'),
        isOld ? '3.0' : version,
      )
    : undefined;
  if (READ.has(name) && !values) return undefined;
  const plain = values ? values.map((list) => list.join(', ')).join('; ') : unescapeText(value);
  return { name, group: group.toLowerCase(), types, values: values ?? [[plain]], plain };
}

interface Parameters {
  readonly types: readonly string[];
  readonly encoding: string;
  readonly charset: string;
}

/** "TYPE=work,voice", "TYPE="work,voice"", and without a name as in version 2.1: "WORK;VOICE". */
function readParameters(text: string): Parameters {
  const types: string[] = [];
  let encoding = '';
  let charset = '';
  for (const [, parameter = ''] of text.matchAll(PARAMETER)) {
    const [, name = '', value = ''] = /^([\w-]+)\s*=\s*(.*)$/su.exec(parameter) ?? [];
    const words = (name === '' ? parameter : value).replaceAll('"', '').toLowerCase();
    switch (name.toLowerCase()) {
      case '':
        if (ENCODINGS.has(words)) encoding = words;
        else types.push(words);
        break;
      case 'type':
        types.push(...words.split(','));
        break;
      case 'pref':
        types.push('pref');
        break;
      case 'encoding':
        encoding = words;
        break;
      case 'charset':
        charset = words;
    }
  }
  return { types: types.map((type) => type.trim()).filter((type) => type !== ''), encoding, charset };
}

/** A value of version 2.1 in the spelling of 3.0: there only a semicolon within a component had a mark before it. */
function toThree(value: string, isStructured: boolean): string {
  const marked = value.replace(/\\(?![;,\\nN])/gu, '\\\\').replace(/\r\n|\r|\n/gu, '\\n');
  return isStructured ? marked.replace(/(?<!\\),/gu, '\\,') : marked;
}

/** The library reads the value; a line that it cannot read is none. */
function parsed(name: string, value: string, version: CardVersion): readonly (readonly string[])[] | undefined {
  // Telephone numbers may be addresses or texts, languages tags or texts; as texts none of them is refused.
  const type = name === 'TEL' || name === 'LANG' ? ';VALUE=text' : '';
  const isStructured = STRUCTURED.has(name);
  const prepared = value.replace(/\\(.)/gsu, (mark, sign) => {
    if (sign === '\\') return BACKSLASH;
    return sign === ';' && !isStructured ? ';' : mark;
  });
  try {
    // A parsing edge: jCard (RFC 7095 §3.3) is a list of name, parameters, type and values, which the library types as anything.
    const [, , , ...values] = ICAL.parse.property(
      `${name}${type}:${prepared}`,
      ICAL.design.getDesignSet(version === '4.0' ? 'vcard' : 'vcard3'),
    ) as readonly unknown[];
    if (isStructured) return asList(values[0]).map((component) => asList(component).map(toText));
    // Commas separate notes in the library's table of version 3.0, and categories in all.
    return name === 'CATEGORIES' || name === 'NICKNAME' ? [values.map(toText)] : [[values.map(toText).join(',')]];
  } catch {
    return undefined;
  }
}

/**
 * In place of a marked backslash while the library reads: it takes the second one for the mark of what follows. And where
 * nothing is parted by semicolons they need no mark but may have one (RFC 6350 §3.4), which it leaves.
 */
const BACKSLASH = '\u001f';

function toText(value: unknown): string {
  return String(value).replaceAll(BACKSLASH, '\\');
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value ?? ''];
}

function unescapeText(value: string): string {
  return value.replace(/\\([nN;,\\:])/gu, (_, character: string) => (/n/iu.test(character) ? '\n' : character));
}
