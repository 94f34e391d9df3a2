import type { Institution, Sector, State } from '../../schema/institutions';
import { exactInstitutionKey, looksShortened, safeInstitutionKey, sectorFromName } from './institutionNames';
import { readSector } from './readCells';
import { readState } from './readState';
import type { MappedRow } from './recogniseColumns';
import { stateFromName } from './stateFromName';

export type ExistingInstitution = Pick<Institution, 'id' | 'name' | 'shortName' | 'deletedAt'> &
  // What tells it from others of a similar name; only the likeness of people asks for it.
  Partial<Pick<Institution, 'sector' | 'state' | 'city' | 'website' | 'notSameAs'>>;

export type InstitutionPlan = {
  /** Names this plan within one import; rows refer to it. */
  readonly key: string;
  readonly name: string;
  readonly target:
    | { readonly action: 'match'; readonly institutionId: string }
    | {
        readonly action: 'create';
        readonly sector: Sector | '';
        readonly state: State | '';
        /** The file does not say it. */
        readonly isStateOfName: boolean;
        readonly city: string;
      };
  /** Existing institutions of which this may be a shortened name; only ever proposed. */
  readonly suggestedIds: readonly string[];
  readonly rowCount: number;
};

type Mention = { readonly name: string; readonly rows: MappedRow[] };

const suggestionLimit = 3;

/**
 * Which institutions of the file exist already and which are to be created, one plan per body however it is spelled. In steps, see
 * `prepareImportInSteps`.
 */
export function* planInstitutions(
  rows: readonly MappedRow[],
  existing: readonly ExistingInstitution[],
  choices: ReadonlyMap<string, string> = new Map(),
): Generator<undefined, readonly InstitutionPlan[]> {
  const living = existing.filter(({ deletedAt }) => deletedAt === '');
  const exact = new Map<string, string>();
  const safe = new Map<string, Set<string>>();
  for (const { id, name, shortName } of living) {
    for (const text of [name, shortName]) {
      if (text === '') continue;
      exact.set(exactInstitutionKey(text), id);
      const key = safeInstitutionKey(text);
      safe.set(key, (safe.get(key) ?? new Set()).add(id));
    }
  }
  const plans: InstitutionPlan[] = [];
  for (const [key, { name, rows: mentions }] of yield* mentionsByKey(rows)) {
    const candidates = safe.get(key);
    const onlyCandidate = candidates?.size === 1 ? [...candidates][0] : undefined;
    const institutionId = choices.get(key) ?? exact.get(exactInstitutionKey(name)) ?? onlyCandidate;
    plans.push({
      key,
      name,
      rowCount: mentions.length,
      target: institutionId === undefined ? createTarget(name, mentions) : { action: 'match', institutionId },
      suggestedIds: institutionId === undefined ? suggestionsFor(key, safe) : [],
    });
    yield;
  }
  return plans;
}

/** The key of a row's institution, or undefined where the row names none. */
export function institutionKeyOf(row: MappedRow): string | undefined {
  const key = safeInstitutionKey(row.fields.institution ?? '');
  return key === '' ? undefined : key;
}

function* mentionsByKey(rows: readonly MappedRow[]): Generator<undefined, ReadonlyMap<string, Mention>> {
  const mentions = new Map<string, Mention>();
  for (const row of rows) {
    const key = institutionKeyOf(row);
    if (key === undefined) continue;
    const mention = mentions.get(key) ?? { name: collapse(row.fields.institution ?? ''), rows: [] };
    mention.rows.push(row);
    mentions.set(key, mention);
    yield;
  }
  return mentions;
}

function createTarget(name: string, rows: readonly MappedRow[]): InstitutionPlan['target'] {
  const sectors = rows.map(({ fields }) => readSector(fields.level ?? '')).filter((sector) => sector !== undefined);
  const state = mostFrequent(
    rows.map(({ fields }) => readState(fields.state ?? '')).filter((one) => one !== undefined),
  );
  const ofName = stateFromName(name);
  return {
    action: 'create',
    state: state ?? ofName ?? '',
    isStateOfName: state === undefined && ofName !== undefined,
    sector: mostFrequent(sectors) ?? sectorFromName(name),
    city: mostFrequent(rows.map(({ fields }) => fields.city ?? '').filter((city) => city !== '')) ?? '',
  };
}

function suggestionsFor(key: string, idsByKey: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const ids = new Set<string>();
  for (const [other, candidates] of idsByKey) {
    if (other === key || looksShortened(key, other)) for (const id of candidates) ids.add(id);
  }
  return [...ids].slice(0, suggestionLimit);
}

function mostFrequent<T extends string>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<[T, number] | undefined>(
    (best, entry) => (best === undefined || entry[1] > best[1] ? entry : best),
    undefined,
  )?.[0];
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
