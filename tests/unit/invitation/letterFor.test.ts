import { expect, test } from 'vitest';
import { createTextBlocks, letterFor } from '../../../shared/domain/invitation';

const english = { preferredLanguage: 'en' };
const [german] = createTextBlocks('de');
const [translated] = createTextBlocks('en');
const letter = { language: 'de', subject: german?.subject ?? '', body: german?.body ?? '' } as const;

test('a letter that came with the application goes out in the language of each person', () => {
  expect(letterFor(letter, english)).toEqual({
    language: 'en',
    subject: translated?.subject,
    body: translated?.body,
  });
});

test('a text of the network’s own goes out as it is', () => {
  const own = { ...letter, body: `${letter.body}\nBitte beachten!` };
  expect(letterFor(own, english)).toBe(own);
});

test.each(['', 'de', 'fr'])('who wants „%s“ gets it in the language of all', (preferredLanguage) => {
  expect(letterFor(letter, { preferredLanguage })).toBe(letter);
});
