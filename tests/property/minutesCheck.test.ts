import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  documentToPlainText,
  hashMinutesContent,
  minutesDocument,
  minutesVariants,
  documentToFile,
  type MinutesContent,
} from '../../shared/documents';
import { isSameAcrossLines, toWords } from '../../shared/domain/minutesCheck/words';
import { createTranslate } from '../../shared/messages/translate';
import { arbitraryMinutes } from '../support/documents/arbitraryMinutes';
import { SEEDS } from '../support/seeds';
import { checkFile, encode, frozen, nodeFormats } from '../support/documents/minutesFiles';
import { sampleMinutes } from '../support/documents/sampleMinutes';
import { fullTemplate } from '../support/documents/template';

const t = createTranslate('de');
const format = fc.constantFrom(...nodeFormats);
const variant = fc.constantFrom(...minutesVariants);

describe('checking a file of minutes', () => {
  it.each(SEEDS)('finds it equal, whatever was typed, for every audience, in every format (seed %i)', async (seed) => {
    await fc.assert(
      fc.asyncProperty(arbitraryMinutes, variant, format, async (content, chosen, written) => {
        const bytes = await documentToFile(
          minutesDocument(content, t, { variant: chosen, template: fullTemplate }),
          written,
        );
        const outcome = await checkFile({ name: `protokoll.${written}`, bytes }, [frozen(content)]);
        expect(outcome).toMatchObject({ type: 'equal', freeTexts: [] });
      }),
      { seed, numRuns: 5 },
    );
  });

  it.each(SEEDS)('finds any one word, number or vote that was changed under the same hash (seed %i)', async (seed) => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        format,
        fc.constantFrom('ersetzt', 'gelöscht', 'verdoppelt'),
        async (at, written, how) => {
          const changed = changeOne(sampleMinutes, at, how);
          const model = minutesDocument(changed, t, { template: fullTemplate });
          const forged: unknown = JSON.parse(
            JSON.stringify({ ...model, frozen: sampleMinutes }).replaceAll(
              hashMinutesContent(changed),
              hashMinutesContent(sampleMinutes),
            ),
          );
          // A typing edge: the same model with another text in it.
          const bytes = await documentToFile(forged as typeof model, written);
          expect(await checkFile({ name: `protokoll.${written}`, bytes }, [frozen(sampleMinutes)])).toMatchObject({
            type: 'differs',
            isUnlike: false,
            isContentChanged: false,
          });
        },
      ),
      { seed, numRuns: 5 },
    );
  });

  it.each(SEEDS)('finds every word that is changed in the file itself (seed %i)', async (seed) => {
    const text = documentToPlainText(minutesDocument(sampleMinutes, t, { template: fullTemplate }));
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].filter(([word]) => word !== hashMinutesContent(sampleMinutes));
    const free = [
      'Geschäftsstelle',
      'Musterstraße',
      'Berlin',
      '1',
      '10117',
      ...`${fullTemplate.opening} ${fullTemplate.closing} Unterschriften Leitung Protokoll Renée Baumann Dr Götz Albrecht Ort Datum Unterschrift SHA 256`
        .split(/\W*\s+/u)
        .map((word) => word.replace(/\W+$/u, '')),
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...words.filter(([word]) => !free.includes(word))), async (match) => {
        const forged = `${text.slice(0, match.index)}Qx7${text.slice(match.index + match[0].length)}`;
        const outcome = await checkFile({ name: 'protokoll.txt', bytes: encode(forged) }, [frozen(sampleMinutes)]);
        expect(outcome.type).toBe('differs');
      }),
      { seed, numRuns: 5 },
    );
  });
});

describe('words that a page breaks over lines', () => {
  const word = fc
    .string({ unit: fc.constantFrom('a', 'b', '1', '2', '-', 'ä'), minLength: 1, maxLength: 8 })
    .filter((text) => /[^-]/u.test(text) && !/^-|-$/u.test(text));

  it('are the same wherever the lines break', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(60), fc.boolean())),
        (words, breaks) => {
          const text = words.join(' ');
          const broken = Array.from(text, (letter, index) => {
            const at = breaks.find(([position]) => position === index);
            const isInside = at !== undefined && index > 0 && /\w/u.test(letter) && /\w/u.test(text.charAt(index - 1));
            return isInside ? `${at[1] ? '-' : ''}\n${letter}` : letter;
          });
          expect(isSameAcrossLines(words, toWords(broken.join('')))).toBe(true);
        },
      ),
    );
  });

  it('are others where a letter is another, or a space stands elsewhere in a line', () => {
    expect(isSameAcrossLines(['12', '3'], toWords('1 23'))).toBe(false);
    expect(isSameAcrossLines(['12', '3'], toWords('1\n23'))).toBe(false);
    expect(isSameAcrossLines(['Verwaltungs-Digitalisierung'], toWords('Verwaltungs-\nDigitalisierung'))).toBe(true);
    expect(isSameAcrossLines(['Verwaltung'], toWords('Ver-\nwaltungen'))).toBe(false);
  });
});

/** Replaces, removes or doubles one word or raises one number of those that an agenda records. */
function changeOne(content: MinutesContent, seed: number, how: string): MinutesContent {
  const item = content.agenda[seed % content.agenda.length];
  if (item === undefined) throw new Error('no agenda');
  const outcomes = item.outcomes.map((outcome, index) =>
    index === seed % item.outcomes.length
      ? {
          ...outcome,
          ...(outcome.votes && seed % 2 === 0
            ? { votes: { ...outcome.votes, yes: outcome.votes.yes + 1 } }
            : { text: changeWord(outcome.text, seed, how) }),
        }
      : outcome,
  );
  const patch =
    seed % 3 === 0 || item.outcomes.length === 0 ? { title: changeWord(item.title, seed, how) } : { outcomes };
  return { ...content, agenda: content.agenda.map((other) => (other === item ? { ...item, ...patch } : other)) };
}

function changeWord(text: string, seed: number, how: string): string {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const match = words[seed % words.length];
  if (match === undefined) throw new Error('no word');
  const replacement = how === 'gelöscht' ? '' : how === 'verdoppelt' ? `${match[0]} ${match[0]}` : 'Qx7';
  return `${text.slice(0, match.index)}${replacement}${text.slice(match.index + match[0].length)}`;
}
