import type { Contradiction } from '../../../shared/domain/merging';
import type { RecordChange } from '../journal/recordHistory';

/** A device, and when, milliseconds since the Unix epoch. */
export interface Said {
  readonly by: string;
  readonly at: number;
}

interface Histories {
  readonly ofStays: readonly RecordChange[];
  readonly ofGoes: readonly RecordChange[];
}

/**
 * Who merged two records, and who said that they are not the same, as far as this laptop knows. A record says only who wrote in it last; the journal says who brought
 * the word, and a note of sync whose word it put together with others. What was put together bears the name of the later one: who merged is not who told apart.
 */
export function whoSaid(
  { stays, goes }: Contradiction,
  { ofStays, ofGoes }: Histories,
): { readonly merged: Said | undefined; readonly apart: Said | undefined } {
  const merged = ofGoes.find(({ step }) => step.after['mergedInto'] === stays.id);
  const noted = stays.merges
    .filter(({ fields }) => fields.some(({ id, from }) => id === 'notSameAs' && from !== 'local'))
    .map(({ id, by }): Said => ({ by, at: Date.parse(id) }));
  const apart = [...ofStays.filter(({ step }) => adds(step.before, step.after, goes.id)), ...noted].find(
    ({ by }) => by !== merged?.by,
  );
  return { merged: merged && toSaid(merged), apart: apart && toSaid(apart) };
}

function toSaid({ by, at }: Said): Said {
  return { by, at };
}

function adds(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  id: string,
): boolean {
  const [was, is] = [before['notSameAs'], after['notSameAs']];
  return Array.isArray(is) && is.includes(id) && !(Array.isArray(was) && was.includes(id));
}
