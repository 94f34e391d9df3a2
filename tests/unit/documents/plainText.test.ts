import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentToPlainText, minutesDocument } from '../../../shared/documents';
import { wrapText } from '../../../shared/documents/wrapText';
import { createTranslate } from '../../../shared/messages/translate';
import { sampleMinutes } from '../../support/documents/sampleMinutes';

describe('documentToPlainText', () => {
  it('keeps every line short enough to be quoted in a mail, words that are longer aside', () => {
    const lines = documentToPlainText(minutesDocument(sampleMinutes, createTranslate('de'))).split('\n');
    expect(lines.filter((line) => line.length > 76 && line.trim().includes(' '))).toEqual([]);
    expect(lines).toContain('TOP 2 Gemeinsamer Leitfaden für KI-Assistenten');
    expect(lines).toContain('- 2 | Gliederung vorlegen | Stadt Köln, Dataport AöR | 15.12.2026');
  });
});

describe('wrapText', () => {
  it('loses no word, cuts none and breaks no line that need not be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...Array.from('abÄß.-')), minLength: 1, maxLength: 30 }), {
          maxLength: 30,
        }),
        fc.integer({ min: 10, max: 80 }),
        (words, width) => {
          const lines = wrapText(words.join(' '), width, '- ', '  ').split('\n');
          expect(
            lines
              .join(' ')
              .split(/\s+/u)
              .filter((word) => word !== '')
              .slice(1),
          ).toEqual(words);
          expect(lines.every((line) => line.length <= width || !line.trim().replace(/^- /u, '').includes(' '))).toBe(
            true,
          );
        },
      ),
    );
  });
});
