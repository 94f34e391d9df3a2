import type { AnyRecord } from '../../../shared/schema';
import { RED } from '../../../shared/schema/confidentiality';
import type { SimulatedLaptop } from '../simulation';

/** What laptops write: each word once. */
export const WORD = /w\d+w/gu;

interface Secret {
  readonly word: string;
  readonly laptop: string;
}

/** What was written for what, kept beside the laptops: it knows nothing of how labels are inherited. */
export interface Memory {
  /**
   * @param origins notes and meetings that the word is written for
   * @param isNew where it stands in a record that nobody else has
   */
  readonly write: (laptop: SimulatedLaptop, word: string, origins: readonly string[], isNew?: boolean) => void;
  readonly lower: (id: string) => void;
  /** It stands in a template of the network, where somebody put it for everybody: that is no secret any more, see decision 36. */
  readonly publish: (word: string) => void;
  readonly originsOf: (word: string) => readonly string[];
  /** Whether a laptop wrote a word about what it had then, or never had, so that it must keep it while that is missing. */
  readonly isUnknownTo: (laptop: string, word: string, origin: string) => boolean;
  readonly secrets: () => readonly Secret[];
}

export function createMemory(): Memory {
  const originsByWord = new Map<string, readonly string[]>();
  const keptWith = new Map<string, { readonly laptop: string; readonly origins: ReadonlySet<string> }>();
  const secretByWord = new Map<string, Secret & { readonly because: readonly string[] }>();
  const lowered = new Set<string>();
  const published = new Set<string>();
  return {
    write(laptop, word, origins, isNew = false) {
      originsByWord.set(word, origins);
      // What others sent about a record that has not arrived is theirs to judge, and so is an edit of it: decision 36.
      const own = origins.filter((id) => isNew || read(laptop, id) !== undefined);
      keptWith.set(word, { laptop: laptop.name, origins: new Set(own) });
      const because = origins.filter((id) => read(laptop, id)?.['tlp'] === RED);
      if (because.length > 0) secretByWord.set(word, { word, laptop: laptop.name, because });
    },
    lower: (id) => lowered.add(id),
    publish: (word) => published.add(word),
    originsOf: (word) => (published.has(word) ? [] : (originsByWord.get(word) ?? [])),
    isUnknownTo(laptop, word, origin) {
      const kept = keptWith.get(word);
      return kept?.laptop === laptop && kept.origins.has(origin);
    },
    secrets: () =>
      [...secretByWord.values()].filter(
        ({ word, because }) => !published.has(word) && because.some((id) => !lowered.has(id)),
      ),
  };
}

/** A record as a laptop has it, in the trash as well. */
export function read(laptop: SimulatedLaptop, id: string): AnyRecord | undefined {
  return laptop.records().find((record) => record.id === id);
}
