import type { BootableLaptop } from './bootableLaptop';
import type { Contents } from './contents';

/** Notes that nobody but the laptop that made them touches: what becomes of each is known, whatever the server heard of it and when. */
export interface Notes {
  /** Those that a laptop made. */
  readonly madeBy: (laptop: string) => readonly string[];
  readonly made: (id: string, laptop: string) => void;
  readonly thrownAway: (id: string) => void;
  readonly broughtBack: (id: string) => void;
  readonly findProblems: (
    laptops: readonly Pick<BootableLaptop, 'name' | 'records'>[],
    server: Contents,
  ) => readonly string[];
}

export function createNotes(): Notes {
  const laptopById = new Map<string, string>();
  const away = new Set<string>();
  return {
    madeBy: (laptop) => [...laptopById].flatMap(([id, by]) => (by === laptop ? [id] : [])),
    made: (id, laptop) => laptopById.set(id, laptop),
    thrownAway: (id) => away.add(id),
    broughtBack: (id) => away.delete(id),
    findProblems(laptops, server) {
      const places = [
        { name: 'server', isLiving: (id: string) => server[id]?.['deletedAt'] === '' },
        ...laptops.map((laptop) => {
          const living = new Set(laptop.records().flatMap(({ id, deletedAt }) => (deletedAt === '' ? [id] : [])));
          return { name: laptop.name, isLiving: (id: string) => living.has(id) };
        }),
      ];
      return [...laptopById.keys()].flatMap((id) =>
        places
          .filter(({ isLiving }) => isLiving(id) === away.has(id))
          .map(({ name }) => `${id} ${away.has(id) ? 'came back' : 'is gone'} on ${name}`),
      );
    },
  };
}
