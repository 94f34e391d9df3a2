import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { sealSetupLink, unsealSetupLink } from '../../electron/main/setup-links/sealSetupLink';
import {
  parseSetupLink,
  readSpokenWords,
  setupLinkToText,
  validityAt,
  type SetupLink,
} from '../../shared/domain/setupLink';
import { wordList } from '../../shared/domain/setupLink/wordList';
import { CHEAP } from '../support/protection/keyRings';

const NOW = Date.UTC(2026, 10, 29, 14, 0);
const HOUR = 3_600_000;
const content = {
  url: 'https://sync.behoerde.de',
  database: 'cdo-netzwerk',
  user: 'emre',
  password: 'k7mwq-p3xyz-abcde-fghij-klmno',
  databaseId: '01JDATABASE',
  title: 'CDO-Netzwerk Nord',
};

function parsed(text: string): SetupLink {
  const link = parseSetupLink(text);
  if (!link.ok) throw new Error(link.error.type);
  return link.value;
}

const word = fc.constantFrom(...wordList);
const sixWords = fc.tuple(word, word, word, word, word, word);
const texts = fc.record({
  url: fc.string(),
  database: fc.string(),
  user: fc.string({ unit: 'grapheme' }),
  password: fc.string({ unit: 'binary', maxLength: 300 }),
  databaseId: fc.string(),
  title: fc.string({ unit: 'grapheme' }),
});

describe('a set-up link', () => {
  test('opens with its words and holds what went in, whatever that is', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const { text, words, expiresAt } = await sealSetupLink(given, NOW, CHEAP);
        expect(expiresAt).toBe(NOW + 24 * HOUR);
        const opened = await unsealSetupLink(parsed(text), words.join(' '));
        const { id, expiresAt: sealedExpiry, ...rest } = opened ?? {};
        expect(rest).toEqual(JSON.parse(JSON.stringify(given)));
        expect([id, sealedExpiry]).toEqual([parsed(text).id, expiresAt]);
      }),
      { numRuns: 50 },
    );
  });

  test('is read as text however mail programs break it', async () => {
    const { text } = await sealSetupLink(content, NOW, CHEAP);
    const between = fc.constantFrom('\n', '\r\n', ' ', '-', '\u00a0', '\u200b', '\ufeff');
    fc.assert(
      fc.property(fc.nat(text.length), between, fc.boolean(), (at, gap, isLower) => {
        const broken = `  ${text.slice(0, at)}${gap}${text.slice(at)}\n`;
        expect(parseSetupLink(isLower ? broken.toLowerCase() : broken)).toEqual(parseSetupLink(text));
      }),
    );
  });

  test('does not open with any other six words of the list', async () => {
    const { text, words } = await sealSetupLink(content, NOW, CHEAP);
    await fc.assert(
      fc.asyncProperty(sixWords, async (others) => {
        fc.pre(others.join(' ') !== words.join(' '));
        expect(await unsealSetupLink(parsed(text), others.join(' '))).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  test('of one length says nothing about the length of its password', async () => {
    const lengths = await Promise.all(
      [1, 8, 20, 40].map(async (length) => {
        const { text } = await sealSetupLink({ ...content, password: 'x'.repeat(length) }, NOW, CHEAP);
        return text.length;
      }),
    );
    expect(new Set(lengths).size).toBe(1);
  });
});

describe('every flipped bit of a set-up link', () => {
  let text = '';
  let words = '';
  beforeAll(async () => {
    const link = await sealSetupLink(content, NOW, CHEAP);
    text = link.text;
    words = link.words.join(' ');
  });

  test('in its text is damage, or the same link', () => {
    for (let at = 0; at < text.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);
        const link = parseSetupLink(flipped);
        // A small letter instead of a capital, a hyphen less: nothing that counts.
        if (link.ok) expect(link).toEqual(parseSetupLink(text));
        else expect(link.error.type).toMatch(/^(?:damaged|foreign)$/u);
      }
    }
  });

  test('in head and seal is noticed by the seal alone, where somebody mends the checksum', async () => {
    const { header, sealed } = parsed(text);
    expect(await unsealSetupLink(parsed(setupLinkToText(header, sealed)), words)).toMatchObject(content);
    for (let at = 0; at < header.length + sealed.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const bytes = Uint8Array.from([...header, ...sealed]);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const changed = parseSetupLink(
          setupLinkToText(bytes.subarray(0, header.length), bytes.subarray(header.length)),
        );
        // A higher cost is another key as well, after minutes.
        if (!changed.ok || changed.value.cost.cost > 2 ** 10) continue;
        expect(await unsealSetupLink(changed.value, words), `byte ${at}, bit ${bit}`).toBeUndefined();
      }
    }
  });

  test('which asks for more memory than 512 MB is refused before it is computed', async () => {
    const { header, sealed, ...link } = parsed(text);
    const greedy = { ...link, header, sealed, cost: { cost: 2 ** 30, blockSize: 255, parallelization: 255 } };
    expect(await unsealSetupLink(greedy, words)).toBeUndefined();
  });
});

describe('the words', () => {
  test('are read however they are typed', () => {
    const separator = fc.constantFrom(' ', '-', ', ', '\n', '  –  ', '\t', ' / ', '.');
    fc.assert(
      fc.property(sixWords, separator, fc.func(fc.boolean()), (words, between, isCapital) => {
        const typed = words
          .map((one, at) => (isCapital(at) ? one.toUpperCase() : one.charAt(0).toUpperCase() + one.slice(1)))
          .join(between);
        expect(readSpokenWords(` ${typed} `)).toEqual({ ok: true, value: words.join(' ') });
      }),
    );
  });

  test('may have umlauts and ß in the place of what the list has', () => {
    const written = (one: string): string =>
      one.replaceAll('ae', 'ä').replaceAll('oe', 'o\u0308').replaceAll('ue', 'Ü').replaceAll('ss', 'ß');
    fc.assert(
      fc.property(sixWords, (words) => {
        expect(readSpokenWords(words.map(written).join(' '))).toEqual({ ok: true, value: words.join(' ') });
      }),
    );
  });
});

test('a link is never valid for longer than a day and two hours on either side, whatever it says of itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: -30, max: 30 }), (seconds, hours) => {
      const expiresAt = seconds * 1000;
      const expected = hours > 2 ? 'expired' : hours < -26 ? 'tooEarly' : 'valid';
      expect(validityAt(expiresAt, expiresAt + hours * HOUR)).toBe(expected);
    }),
  );
  expect(validityAt(NOW, NOW + 2 * HOUR)).toBe('valid');
  expect(validityAt(NOW, NOW + 2 * HOUR + 1)).toBe('expired');
  expect(validityAt(NOW, NOW - 26 * HOUR)).toBe('valid');
  expect(validityAt(NOW, NOW - 26 * HOUR - 1)).toBe('tooEarly');
});
