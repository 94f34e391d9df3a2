import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalJson,
  frozenToRich,
  hashMinutesContent,
  parseMinutesContent,
  type MinutesContent,
} from '../../shared/documents';
import { freezeRich } from '../../shared/documents/rich/frozenText';
import { richToBlocks } from '../../shared/documents/rich/richToBlocks';
import { textToBlocks } from '../../shared/documents/textToBlocks';
import { plainToRich } from '../../shared/text/rich/richText';
import { createTranslate } from '../../shared/messages/translate';
import { awkwardRich, awkwardText, frozenRich } from '../support/documents/arbitraryMinutes';
import { sampleMinutes } from '../support/documents/sampleMinutes';
import { SEEDS } from '../support/seeds';

const t = createTranslate('de');
const item = { number: '1', title: 'Punkt', plannedMinutes: 5, text: '', outcomes: [] };

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

describe('a formatted text', () => {
  it.each(SEEDS)('is the same words beside its looks, whoever reads it (seed %i)', (seed) => {
    fc.assert(
      fc.property(awkwardRich, (rich) => {
        const frozen = { ...item, ...frozenRich(rich) };
        const content: MinutesContent = { ...sampleMinutes, agenda: [frozen] };
        const parsed = parseMinutesContent(canonicalJson(content));
        // Halves of characters do not survive JSON in every program, and are dropped in print.
        expect(parsed.ok && hashMinutesContent(parsed.value)).toBe(hashMinutesContent(content));
        expect(freezeRich(frozenToRich(frozen))).toEqual(frozen.rich);
      }),
      { seed, numRuns: 100 },
    );
  });

  it.each(SEEDS)('skips no level of headings, and is no deeper than six (seed %i)', (seed) => {
    fc.assert(
      fc.property(awkwardRich, fc.constantFrom(3 as const, 4 as const), (rich, above) => {
        const levels = richToBlocks(rich, above, t).flatMap((block) =>
          block.kind === 'subheading' ? [block.level] : [],
        );
        levels.forEach((level, index) => {
          expect(level).toBeGreaterThan(above);
          expect(level).toBeLessThanOrEqual(Math.min(6, (levels[index - 1] ?? above) + 1));
        });
      }),
      { seed, numRuns: 100 },
    );
  });

  it.each(SEEDS)('has lists without gaps in their depth, and as many cells in every row (seed %i)', (seed) => {
    fc.assert(
      fc.property(awkwardRich, (rich) => {
        for (const block of richToBlocks(rich, 3, t)) {
          if (block.kind === 'entries')
            block.entries.forEach(({ depth }, index) =>
              expect(depth).toBeLessThanOrEqual((block.entries[index - 1]?.depth ?? -1) + 1),
            );
          if (block.kind === 'grid') {
            for (const cells of [...block.head, ...block.rows]) expect(cells.length).toBe(block.widths.length);
            expect(block.widths.reduce((sum, width) => sum + width, 0)).toBe(100);
            expect(Math.min(...block.widths)).toBeGreaterThan(0);
          }
        }
      }),
      { seed, numRuns: 100 },
    );
  });
});
