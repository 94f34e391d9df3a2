import { createInstitutionIndex, institutionToFacts, type LikelyInstitution } from '../duplicates';
import type { Institution } from '../../schema/institutions';
import { exactInstitutionKey, safeInstitutionKey, type ImportProblem, type ParsedTable } from '../import';
import { draftInstitution, type InstitutionDraft } from './draftInstitution';
import type { InstitutionColumn } from './institutionColumns';

/** Which institution a row is, or may be: one that is there, or that of an earlier line. */
export type InstitutionTwin =
  { readonly kind: 'institution'; readonly institutionId: string } | { readonly kind: 'line'; readonly line: number };

export type LikeTwin = { readonly twin: InstitutionTwin; readonly likely: LikelyInstitution };

export interface PreparedInstitution {
  readonly line: number;
  readonly draft: InstitutionDraft;
  readonly problems: readonly ImportProblem[];
  /** Nobody needs to be asked. */
  readonly sure?: InstitutionTwin;
  /** The row names the institution itself: then its spelling is meant. */
  readonly isById: boolean;
  /** Empty where it is sure. The likeliest first. */
  readonly like: readonly LikeTwin[];
}

export interface PreparedInstitutions {
  readonly rows: readonly PreparedInstitution[];
  readonly institutions: ReadonlyMap<string, Institution>;
}

export interface PrepareInstitutionsInput {
  readonly table: ParsedTable;
  readonly columns: readonly InstitutionColumn[];
  readonly institutions: readonly Institution[];
}

/** More are no question that a person answers. */
const MOST_LIKE = 3;

/**
 * Rows of a list of institutions, each with those that it is or may be: by its id, by name however it is spelled, and by the score of the twins. In steps, one
 * for each row: five thousand against five thousand take longer than a page may be held up.
 */
export function* prepareInstitutionsInSteps({
  table,
  columns,
  institutions,
}: PrepareInstitutionsInput): Generator<undefined, PreparedInstitutions> {
  const living = institutions.filter(({ deletedAt }) => deletedAt === '');
  const byId = new Map(living.map((institution) => [institution.id, institution]));
  const known = indexOf(living);
  const index = createInstitutionIndex();
  for (const institution of living) {
    index.add(institutionToFacts(institution));
    yield;
  }
  const problemsByLine = new Map<number, ImportProblem[]>();
  for (const problem of table.problems)
    problemsByLine.set(problem.line, [...(problemsByLine.get(problem.line) ?? []), problem]);
  const lineByKey = new Map<string, number>();
  const rows: PreparedInstitution[] = [];
  for (const row of table.rows) {
    const { line } = row;
    const { draft, id, problems } = draftInstitution(row, columns);
    const isById = byId.has(id);
    const strange = id === '' || isById ? [] : [unknownId(line, id)];
    const all = [...(problemsByLine.get(line) ?? []), ...problems, ...strange];
    const key = safeInstitutionKey(draft.name);
    const earlier = key === '' ? undefined : lineByKey.get(key);
    const institutionId = isById ? id : draft.name === '' ? undefined : known(draft.name)?.id;
    const sure: InstitutionTwin | undefined =
      institutionId !== undefined
        ? { kind: 'institution', institutionId }
        : earlier === undefined
          ? undefined
          : { kind: 'line', line: earlier };
    const facts = { ...draft, id: `line:${line}`, notSameAs: [] };
    const like = sure || draft.name === '' ? [] : index.find(facts).slice(0, MOST_LIKE);
    rows.push({
      ...{ line, draft, problems: all, isById },
      ...(sure && { sure }),
      like: like.map((found) => ({ twin: toTwin(found.id), likely: found.likely })),
    });
    if (key !== '' && earlier === undefined) lineByKey.set(key, line);
    if (!sure && draft.name !== '') index.add(facts);
    yield;
  }
  return { rows, institutions: byId };
}

function toTwin(id: string): InstitutionTwin {
  return id.startsWith('line:')
    ? { kind: 'line', line: Number(id.slice('line:'.length)) }
    : { kind: 'institution', institutionId: id };
}

function unknownId(line: number, value: string): ImportProblem {
  return { line, key: 'import.problem.unknownInstitutionId', values: { value } };
}

function indexOf(institutions: readonly Institution[]): (name: string) => Institution | undefined {
  const exact = new Map<string, Institution>();
  const safe = new Map<string, Set<Institution>>();
  for (const institution of institutions) {
    for (const text of [institution.name, institution.shortName]) {
      if (text === '') continue;
      exact.set(exactInstitutionKey(text), institution);
      const key = safeInstitutionKey(text);
      safe.set(key, (safe.get(key) ?? new Set()).add(institution));
    }
  }
  return (name) => {
    const similar = safe.get(safeInstitutionKey(name));
    return exact.get(exactInstitutionKey(name)) ?? (similar?.size === 1 ? [...similar][0] : undefined);
  };
}
