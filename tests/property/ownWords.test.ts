import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwnWords } from '../../shared/domain/answers';

const OWN = [
  'gern',
  'komme',
  'ich',
  'leider',
  'nicht',
  'um',
  'zehn',
  'danke',
  'Größe',
  'thanks',
  'maybe',
  'Montag',
  'with',
  'pleasure',
  '2026',
  'Uhr',
];
const QUOTED = ['EINLADUNG', 'QUARTAL', 'KONGRESS', 'TAGESORDNUNG', 'ROOM', 'PLEASE', 'ANSWER', 'RÜCKMELDUNG', 'ULM'];
const sentence = (words: readonly string[]) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((chosen) => chosen.join(' '));
const paragraphs = (words: readonly string[], minLength = 1) =>
  fc.array(fc.array(sentence(words), { minLength: 1, maxLength: 3 }), { minLength, maxLength: 4 });
const textOf = (lines: readonly (readonly string[])[]): string => lines.map((part) => part.join('\n')).join('\n\n');

/** Lines that mail programs write above what they quote. */
const ATTRIBUTIONS = [
  'Am 3. Dez. 2026 um 10:00 schrieb Netz Koordination <netz@verbund.example>:',
  'Am 03.12.26 um 10:00 schrieb Netz Koordination:',
  'Am Do., 3. Dez. 2026 um 10:00 Uhr schrieb Netz Koordination <netz@verbund.example>:',
  'Netz Koordination <netz@verbund.example> schrieb am Do., 3. Dez. 2026, 10:00:',
  'On Dec 3, 2026, at 10:00 AM, Netz Koordination <netz@verbund.example> wrote:',
  'On Thu, Dec 3, 2026 at 10:00 AM Netz Koordination <netz@verbund.example> wrote:',
  'On 03.12.26 10:00, Netz Koordination wrote:',
];
const BLOCKS = [
  'Von: Netz Koordination <netz@verbund.example>\nGesendet: Donnerstag, 3. Dezember 2026 10:00\nAn: Vogt, Ilka; Arslan, Konrad\nBetreff: Einladung: Quartalstreffen',
  'From: Netz Koordination <netz@verbund.example>\nSent: Thursday, December 3, 2026 10:00 AM\nTo: Vogt, Ilka\nCc: Arslan, Konrad\nSubject: Einladung: Quartalstreffen',
  'Gesendet: Donnerstag, 03. Dezember 2026 um 10:00 Uhr\nVon: "Netz" <netz@verbund.example>\nAn: ilka@hagenrode.example\nBetreff: Einladung',
  '-----Ursprüngliche Nachricht-----\nVon: Netz <netz@verbund.example>\nGesendet: Donnerstag, 3. Dezember 2026 10:00\nAn: Vogt, Ilka\nBetreff: Einladung',
  '-----Original Message-----\nFrom: Netz <netz@verbund.example>\nSent: Thursday, December 3, 2026 10:00 AM\nTo: Vogt\nSubject: Einladung',
  '________________________________\nVon: Netz <netz@verbund.example>\nGesendet: Donnerstag, 3. Dezember 2026 10:00\nAn: Vogt, Ilka\nBetreff: Einladung',
  '*Von:* Netz <netz@verbund.example>\n*Gesendet:* Donnerstag, 3. Dezember 2026 10:00\n*An:* Vogt, Ilka\n*Betreff:* Einladung',
];

/** What transports do to a text. */
interface Change {
  /** The attribution is broken into lines of that length; 0 for not at all. */
  readonly wrap: number;
  readonly levels: number;
  readonly hasNbsp: boolean;
  /** Without an empty line between what was written and what was quoted. */
  readonly isTight: boolean;
  readonly lineEnd: '\n' | '\r\n';
}
const change: fc.Arbitrary<Change> = fc.record({
  wrap: fc.constantFrom(0, 40, 60, 76),
  levels: fc.integer({ min: 1, max: 4 }),
  hasNbsp: fc.boolean(),
  isTight: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
});

function wrapped(line: string, length: number): string {
  if (length === 0) return line;
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= length) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}
const signed = (text: string, levels: number): string =>
  text
    .split('\n')
    .map((line) => `${'>'.repeat(levels)} ${line}`)
    .join('\n');
const finish = (parts: readonly string[], { isTight, lineEnd, hasNbsp }: Change): string => {
  const text = parts.join(isTight ? '\n' : '\n\n');
  return (hasNbsp ? text.replaceAll(/(?<=\d\.?) (?=\p{L})/gu, '\u00a0') : text).replaceAll('\n', lineEnd);
};
/** Words as they are, whatever is between them. */
const said = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
const check = (text: string, written: string): void => {
  const { words } = readOwnWords(text);
  expect(said(words)).toBe(said(written));
};
const options = { seed: 20261130, numRuns: 400 };

describe('the words of an answer without what it quotes', () => {
  it.each(ATTRIBUTIONS)('above a quotation with signs behind "%s"', (attribution) => {
    fc.assert(
      fc.property(paragraphs(OWN), paragraphs(QUOTED), change, (own, quoted, how) => {
        const parts = [textOf(own), `${wrapped(attribution, how.wrap)}\n${signed(textOf(quoted), how.levels)}`];
        check(finish(parts, how), textOf(own));
      }),
      options,
    );
  });
  it.each(ATTRIBUTIONS)('below it, and between, behind "%s"', (attribution) => {
    fc.assert(
      fc.property(paragraphs(OWN), paragraphs(OWN), paragraphs(QUOTED), change, (first, second, quoted, how) => {
        const quotation = signed(textOf(quoted), how.levels);
        const parts = [`${wrapped(attribution, how.wrap)}\n${quotation}`, textOf(first), quotation, textOf(second)];
        check(finish(parts, how), `${textOf(first)} ${textOf(second)}`);
      }),
      options,
    );
  });
  it.each(ATTRIBUTIONS)('above a quotation without signs behind "%s"', (attribution) => {
    fc.assert(
      fc.property(paragraphs(OWN), paragraphs(QUOTED), change, (own, quoted, how) => {
        check(finish([textOf(own), wrapped(attribution, how.wrap), textOf(quoted)], how), textOf(own));
      }),
      options,
    );
  });
  it.each(BLOCKS)('above the block of Outlook and others: %j', (block) => {
    fc.assert(
      fc.property(paragraphs(OWN), paragraphs(QUOTED, 0), paragraphs(QUOTED), change, (own, older, quoted, how) => {
        const parts = [textOf(own), block, textOf(quoted), block, textOf(older)];
        check(finish(parts, how), textOf(own));
      }),
      options,
    );
  });
  it('without a quotation every word counts, and only a signature does not', () => {
    fc.assert(
      fc.property(paragraphs(OWN), sentence(QUOTED), fc.boolean(), change, (own, signature, isSigned, how) => {
        check(finish(isSigned ? [textOf(own), `-- \n${signature}`] : [textOf(own)], how), textOf(own));
      }),
      options,
    );
  });
});
