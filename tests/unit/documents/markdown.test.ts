import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentToHtml, documentToMarkdown, minutesDocument } from '../../../shared/documents';
import { createTranslate } from '../../../shared/messages/translate';
import { htmlWords, markdownWords, renderMarkdown } from '../../support/documents/documentText';
import { hostileMinutes, sampleMinutes } from '../../support/documents/sampleMinutes';

const t = createTranslate('de');

describe('documentToMarkdown', () => {
  it('lets no text become mark-up', () => {
    const rendered = renderMarkdown(documentToMarkdown(minutesDocument(hostileMinutes, t)));
    expect(rendered).not.toMatch(/<(?:script|img|a|b|s|hr|ol|pre)[ >]/u);
    expect(rendered.match(/<h[1-6]/gu)).toHaveLength(9);
  });

  it('writes tables that a Markdown reader understands', () => {
    expect(renderMarkdown(documentToMarkdown(minutesDocument(sampleMinutes, t))).match(/<table>/gu)).toHaveLength(5);
  });

  it('gives back every text word for word', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('aB1 \n-+*_`#>|[]()!\\<&;~=.:"\'äß')),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (typed) => {
        const content = {
          ...sampleMinutes,
          present: [],
          agenda: [{ number: '1', title: 'T', plannedMinutes: 1, text: `A\n\nx${typed}`, outcomes: [] }],
        };
        const model = minutesDocument(content, t);
        expect(markdownWords(documentToMarkdown(model))).toEqual(htmlWords(documentToHtml(model)));
      }),
      { numRuns: 300 },
    );
  });
});
