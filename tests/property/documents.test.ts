import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentToOdt, minutesDocument, minutesVariants } from '../../shared/documents';
import { createTranslate } from '../../shared/messages/translate';
import { readAllWriters } from '../support/documents/allWriters';
import { arbitraryMinutes, awkwardText } from '../support/documents/arbitraryMinutes';
import { readPart } from '../support/documents/officeFiles';
import { SEEDS } from '../support/seeds';
import { fullTemplate } from '../support/documents/template';

const t = createTranslate('de');

describe('writers', () => {
  it.each(SEEDS)('say the same in the same order, whatever was typed (seed %i)', async (seed) => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryMinutes,
        fc.constantFrom(...minutesVariants),
        awkwardText,
        async (content, variant, address) => {
          const { words, text } = await readAllWriters(
            minutesDocument(content, t, { variant, template: { ...fullTemplate, address, opening: address } }),
          );
          expect(words.markdown.join(' ')).toBe(words.html.join(' '));
          expect(words.odt.join(' ')).toBe(words.html.join(' '));
          expect(words.docx.join(' ')).toBe(words.html.join(' '));
          expect(text.plainText).toBe(text.html);
          expect(text.json).toBe(text.html);
        },
      ),
      { seed, numRuns: 5 },
    );
  });

  it.each(SEEDS)('write an OpenDocument whose every part is well-formed XML (seed %i)', (seed) => {
    fc.assert(
      fc.property(arbitraryMinutes, (content) => {
        const file = documentToOdt(minutesDocument(content, t, { template: fullTemplate }));
        for (const path of ['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml'])
          expect(readPart(file, path).documentElement?.tagName).toMatch(/:/u);
      }),
      { seed, numRuns: 5 },
    );
  });
});
