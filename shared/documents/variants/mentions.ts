import type { MinutesContent } from '../minutesContent';
import { tellingWords } from './people';

export type Mention = {
  readonly word: string;
  /** Numbers of the agenda items whose texts have it. */
  readonly items: readonly string[];
};

/** Given and family names, and the telling words of institutions, that are still in the texts of an extract. */
export function findMentions(full: MinutesContent, extract: MinutesContent): readonly Mention[] {
  return [...tellingWords(full)]
    .sort((a, b) => a.localeCompare(b, 'de'))
    .flatMap((word) => {
      const items = extract.agenda.filter((item) => hasWord(textOf(item), word)).map(({ number }) => number);
      return items.length === 0 ? [] : [{ word, items }];
    });
}

function textOf({ title, text, outcomes }: MinutesContent['agenda'][number]): string {
  return [title, text, ...outcomes.map((outcome) => outcome.text)].join('\n');
}

function hasWord(text: string, word: string): boolean {
  const words = text.split(/[^\p{L}\p{N}.-]+/u).map((part) => part.replace(/\.$/u, ''));
  return words.some((candidate) => candidate === word || candidate === `${word}s`);
}
