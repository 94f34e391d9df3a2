import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { richToBlocks } from '../../shared/documents/rich/richToBlocks';
import { textToBlocks } from '../../shared/documents/textToBlocks';
import { plainToRich } from '../../shared/text/rich/richText';
import { createTranslate } from '../../shared/messages/translate';
import { awkwardText } from '../support/documents/arbitraryMinutes';
import { SEEDS } from '../support/seeds';

const t = createTranslate('de');

const typed = fc
  .array(fc.oneof(awkwardText, fc.constantFrom('- ', ' – x', '• y', '*', '-', '', ' ', '\t', '1. z', '> q', '# h')), {
    maxLength: 12,
  })
  .map((lines) => lines.join('\n'));

describe('a text without any format', () => {
  it.each(SEEDS)('gives the blocks that plain text gives (seed %i)', (seed) => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(richToBlocks(plainToRich(text), 3, t)).toEqual(textToBlocks(text));
      }),
      { seed, numRuns: 300 },
    );
  });
});
