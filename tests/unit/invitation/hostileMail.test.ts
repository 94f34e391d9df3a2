import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEEPEST_MAIL,
  DEEPEST_PART,
  LARGEST_HEADERS,
  LARGEST_MAIL,
  MOST_LINES,
  MOST_PARTS,
  MOST_PIECES,
} from '../../../renderer/reading/answers/mailLimits';
import { readAnswer } from '../../../renderer/reading/answers/readAnswers';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const reply = [
  ...['BEGIN:VCALENDAR', 'METHOD:REPLY', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20261120T080000Z'],
  ...['ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org', 'END:VEVENT', 'END:VCALENDAR'],
].join('\r\n');
const lines = (...parts: readonly string[]): string => parts.join('\r\n');
const mailOf = (type: string, ...body: readonly string[]): string =>
  lines('From: A <a@example.org>', 'MIME-Version: 1.0', `Content-Type: ${type}`, '', ...body, '');
const calendarPart = lines('--b', 'Content-Type: text/calendar; method=REPLY', '', reply);
const mixed = (...parts: readonly string[]): string => mailOf('multipart/mixed; boundary=b', ...parts, '--b--');
const answer = async (mail: string): Promise<string> => {
  const read = await readAnswer('antwort.eml', bytesOf(mail));
  if ('problem' in read) return read.problem.type;
  const { content, senders = [] } = read.answer;
  return content.type === 'calendar' ? `${content.replies.length} of ${senders.join()}` : content.type;
};
/** Parts within parts, the innermost a calendar. */
const nested = (depth: number): string => {
  const begin = Array.from({ length: depth }, (_, index) =>
    lines(`Content-Type: multipart/mixed; boundary=b${index}`, '', `--b${index}`),
  );
  return lines('From: A <a@example.org>', 'MIME-Version: 1.0', ...begin, 'Content-Type: text/calendar', '', reply, '');
};
/** Mails within mails, the innermost with a calendar. */
const wrapped = (depth: number): string =>
  Array.from({ length: depth }).reduce<string>((inner) => mailOf('message/rfc822', inner), mixed(calendarPart));

describe('a mail that is made to cost', () => {
  it('an answer is read behind whatever mails have', async () => {
    expect(await answer(mixed(calendarPart))).toBe('1 of a@example.org');
    expect(await answer(nested(DEEPEST_PART))).toBe('1 of a@example.org');
    expect(await answer(wrapped(DEEPEST_MAIL))).toBe('1 of a@example.org');
    const picture = lines(
      '--b',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'QUJD\r\n'.repeat(100_000),
    );
    expect(await answer(mixed(picture, calendarPart))).toBe('1 of a@example.org');
  });
  it.each([
    ['bytes', () => 'x'.repeat(LARGEST_MAIL + 1)],
    ['lines', () => mixed('\n'.repeat(MOST_LINES), calendarPart)],
    ['parts', () => mixed('--b\r\n\r\n'.repeat(MOST_PARTS), calendarPart)],
    ['pieces of base64', () => lines('Content-Transfer-Encoding: base64', '', 'Q=='.repeat(MOST_PIECES + 1))],
    ['parts within parts', () => nested(300)],
    ['mails within mails', () => wrapped(DEEPEST_MAIL + 1)],
    ['headers', () => `X-A: ${'x'.repeat(LARGEST_HEADERS)}\r\n${mixed(calendarPart)}`],
    [
      'headers of all parts',
      () => mixed(...Array.from({ length: 500 }, () => lines('--b', `X-A: ${'x'.repeat(600)}`, '')), calendarPart),
    ],
    [
      'mails beside mails',
      () =>
        mixed(...Array.from({ length: 50 }, () => lines('--b', mailOf('text/plain', '\n'.repeat(MOST_LINES / 50))))),
    ],
  ])('too many %s', async (_, mail) => {
    expect(await answer(mail())).toBe('tooLarge');
  });
  it('a calendar of too many entries is no mail instead', async () => {
    expect(await answer(lines('BEGIN:VCALENDAR', 'BEGIN:VEVENT\r\nEND:VEVENT\r\n'.repeat(20_001)))).toBe('tooLarge');
  });
  it('a mail within it that is too much discards the whole, as nobody knows what it answers', async () => {
    expect(await answer(mixed(lines('--b', 'Content-Type: message/rfc822', '', nested(300)), calendarPart))).toBe(
      'tooLarge',
    );
  });
  it('whatever bytes it has, there is an answer', async () => {
    const whole = bytesOf(mixed(lines('--b', 'Content-Type: message/rfc822', '', mixed(calendarPart)), calendarPart));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.nat({ max: whole.length }),
        async (changes, length) => {
          const changed = Uint8Array.from(whole);
          for (const [at, byte] of changes) changed[at] = byte;
          const read = await readAnswer('antwort.eml', changed.slice(0, length));
          expect('answer' in read || 'problem' in read).toBe(true);
        },
      ),
      { seed: 45, numRuns: 500 },
    );
  });
});
