import { readdir, readFile } from 'node:fs/promises';
import { IntlMessageFormat } from 'intl-messageformat';
import { format } from 'prettier';
import { stop } from './messages.mjs';
import { inRepo } from './paths.mjs';

/** Where the types of the messages' parameters are written. */
export const parametersFile = inRepo('shared', 'messages', 'parameters.ts');

/**
 * What a parameter is used for. A parameter that one message uses in several ways has to fit all of them.
 * @typedef {{ readonly kind: 'text' | 'number' | 'date' } | { readonly kind: 'choice', readonly options: readonly string[] }} Use
 * @typedef {Map<string, Use[]>} Uses
 */

/** The number that the parser of intl-messageformat gives each kind of element; the package does not export their names. */
const ELEMENT = { literal: 0, argument: 1, number: 2, date: 3, time: 4, select: 5, plural: 6, pound: 7, tag: 8 };

/** @param {string} message in ICU syntax @returns {Uses} @throws SyntaxError where the message is none */
function usesOf(message) {
  /** @type {Uses} */
  const uses = new Map();
  /** @param {string} name @param {Use} use */
  function add(name, use) {
    uses.set(name, [...(uses.get(name) ?? []), use]);
  }
  /** @param {import('intl-messageformat').IntlMessageFormat['getAst'] extends () => infer Elements ? Elements : never} elements */
  function read(elements) {
    for (const element of elements) {
      if (element.type === ELEMENT.literal || element.type === ELEMENT.pound) continue;
      if (element.type === ELEMENT.argument) add(element.value, { kind: 'text' });
      else if (element.type === ELEMENT.number) add(element.value, { kind: 'number' });
      else if (element.type === ELEMENT.date || element.type === ELEMENT.time) add(element.value, { kind: 'date' });
      else if ('options' in element) {
        const isChoice = element.type === ELEMENT.select;
        add(element.value, isChoice ? { kind: 'choice', options: Object.keys(element.options) } : { kind: 'number' });
        for (const { value } of Object.values(element.options)) read(value);
      } else throw new SyntaxError(`Tags have no type yet: ${message}`);
    }
  }
  read(new IntlMessageFormat(message).getAst());
  return uses;
}

/**
 * A choice takes the words of its options, `other` among them, and nothing else: a misspelt option would show as `other` in silence.
 * `true` is a choice between yes and no.
 * @param {string} key @param {string} name @param {readonly Use[]} uses
 */
function typeOf(key, name, uses) {
  const kinds = new Set(uses.map(({ kind }) => kind));
  const options = uses.flatMap((use) => (use.kind === 'choice' ? use.options : []));
  if (kinds.has('date')) {
    if (kinds.size > 1) throw stop(`${key}: {${name}} is a date in one place and something else in another.`);
    return 'Date | number';
  }
  if (kinds.has('choice')) {
    if (kinds.has('number')) throw stop(`${key}: {${name}} is a number in one place and a choice in another.`);
    const words = [...new Set(options)].sort();
    // `other` is then what is false, unless that has a text of its own.
    const isYesNo = words.includes('true');
    const named = isYesNo ? words.filter((word) => word === 'other' && words.includes('false')) : words;
    return [...(isYesNo ? ['boolean'] : []), ...named.map((word) => `'${word}'`)].join(' | ');
  }
  return kinds.has('number') ? 'number' : 'string | number';
}

/**
 * @typedef {Readonly<Record<string, string>>} Texts
 * @param {Texts} german @param {Texts} english
 * @returns {string} the interface, not yet formatted
 * @throws a stop where the languages differ in the parameters of a message
 */
export function parametersToTypes(german, english) {
  const members = Object.keys(german)
    .sort()
    .flatMap((key) => {
      const uses = usesOf(german[key] ?? '');
      const usesInEnglish = usesOf(english[key] ?? '');
      const names = [...uses.keys()].sort();
      const namesInEnglish = [...usesInEnglish.keys()].sort();
      if (names.join() !== namesInEnglish.join())
        throw stop(`${key} takes {${names.join(', ')}} in German and {${namesInEnglish.join(', ')}} in English.`);
      if (names.length === 0) return [];
      const types = names.map((name) => {
        const all = [...(uses.get(name) ?? []), ...(usesInEnglish.get(name) ?? [])];
        return `readonly ${name}: ${typeOf(key, name, all)}`;
      });
      return [`'${key}': { ${types.join('; ')} };`];
    });
  return `// Written by \`npm run messages\` from the texts beside it.

/** What each message with parameters takes. Its kind follows from its use: \`{n, plural, …}\` takes a number, \`{x}\` a text or number. */
export interface MessageParameters {
${members.join('\n')}
}
`;
}

/** @param {'de' | 'en'} language @returns {Promise<Texts>} */
async function readTexts(language) {
  const folder = inRepo('shared', 'messages', language);
  const files = (await readdir(folder)).sort();
  const texts = await Promise.all(files.map((file) => readFile(`${folder}/${file}`, 'utf8')));
  return Object.assign({}, ...texts.map((text) => JSON.parse(text)));
}

/** The whole file as it has to be now. */
export async function createParametersFile() {
  const types = parametersToTypes(await readTexts('de'), await readTexts('en'));
  return format(types, { parser: 'typescript', printWidth: 120, singleQuote: true });
}
