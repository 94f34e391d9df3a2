import type { Institution } from '../../schema/institutions';
import {
  exactInstitutionKey,
  readSector,
  readState,
  safeInstitutionKey,
  sectorFromName,
  type ImportProblem,
  type ParsedTable,
} from '../import';
import type { InstitutionColumn, InstitutionField } from './institutionColumns';

export type InstitutionDraft = Pick<Institution, InstitutionField>;

export type InstitutionAction = 'create' | 'update' | 'error' | 'unchanged' | 'duplicateInFile' | 'skip';

export interface InstitutionChange {
  readonly field: InstitutionField;
  readonly before: string;
  readonly after: string;
  /** Not refused. */
  readonly isTaken: boolean;
}

export interface PlannedInstitution {
  readonly line: number;
  readonly action: InstitutionAction;
  readonly draft: InstitutionDraft;
  /** The one that is there already. */
  readonly institutionId?: string;
  readonly changes: readonly InstitutionChange[];
  readonly problems: readonly ImportProblem[];
}

export interface InstitutionImportInput {
  readonly table: ParsedTable;
  readonly columns: readonly InstitutionColumn[];
  readonly institutions: readonly Institution[];
  /** Lines that a person left out. */
  readonly skipped?: ReadonlySet<number>;
  /** Fields of a known institution that a person refused, by line. */
  readonly refused?: ReadonlyMap<number, ReadonlySet<InstitutionField>>;
}

/** Empty where the file says nothing more than what was refused or is known. */
export interface InstitutionRecords {
  readonly created: readonly (InstitutionDraft & { readonly id: string })[];
  readonly changed: readonly { readonly id: string; readonly patch: Partial<InstitutionDraft> }[];
}

/** Rows of a list of institutions, compared with those that are there: by name, however it is spelled. What is empty in a row says nothing. */
export function planInstitutionImport(input: InstitutionImportInput): readonly PlannedInstitution[] {
  const { table, columns, institutions, skipped, refused } = input;
  const known = indexOf(institutions);
  const lineByKey = new Map<string, number>();
  return table.rows.map(({ line, cells, extra }) => {
    const { draft, problems } = draftOf(line, cells, extra, columns);
    const own = [...table.problems.filter((problem) => problem.line === line), ...problems];
    const planned = { line, draft, changes: [], problems: own } as const;
    if (draft.name === '') return { ...planned, action: 'error' };
    if (skipped?.has(line)) return { ...planned, action: 'skip' };
    const key = safeInstitutionKey(draft.name);
    if (lineByKey.has(key)) return { ...planned, action: 'duplicateInFile' };
    lineByKey.set(key, line);
    const institution = known(draft.name);
    if (!institution) return { ...planned, action: 'create', draft: withSector(draft) };
    const changes = changesOf(institution, draft).map((change) => {
      return { ...change, isTaken: refused?.get(line)?.has(change.field) !== true };
    });
    const action = changes.some(({ isTaken }) => isTaken) ? 'update' : 'unchanged';
    return { ...planned, action, changes, institutionId: institution.id };
  });
}

export function institutionsToRecords(rows: readonly PlannedInstitution[], createId: () => string): InstitutionRecords {
  return {
    created: rows.filter(({ action }) => action === 'create').map(({ draft }) => ({ id: createId(), ...draft })),
    changed: rows.flatMap(({ action, institutionId, draft, changes }) => {
      if (action !== 'update' || institutionId === undefined) return [];
      const taken = changes
        .filter(({ isTaken }) => isTaken)
        .map(({ field, after }) => [field, field === 'notes' ? after : draft[field]]);
      // A typing edge: each value is that of its field.
      return [{ id: institutionId, patch: Object.fromEntries(taken) as Partial<InstitutionDraft> }];
    }),
  };
}

function indexOf(institutions: readonly Institution[]): (name: string) => Institution | undefined {
  const exact = new Map<string, Institution>();
  const safe = new Map<string, Set<Institution>>();
  for (const institution of institutions) {
    if (institution.deletedAt !== '') continue;
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

function draftOf(
  line: number,
  cells: readonly string[],
  extra: string,
  columns: readonly InstitutionColumn[],
): Pick<PlannedInstitution, 'draft' | 'problems'> {
  const texts: Partial<Record<InstitutionField, string>> = {};
  for (const { index, field } of columns) {
    const value = (cells[index] ?? '').trim();
    if (field === 'ignored' || value === '') continue;
    if (field === 'notes') texts.notes = [texts.notes, value].filter(Boolean).join('\n');
    else texts[field] ??= value;
  }
  const problems: ImportProblem[] = [];
  const unread: string[] = [];
  const keep = (key: 'import.problem.unknownSector' | 'import.problem.unknownState', value: string): void => {
    problems.push({ line, key, values: { value } });
    unread.push(value);
  };
  const sector = readSector(texts.sector ?? '');
  if (sector === undefined && texts.sector !== undefined) keep('import.problem.unknownSector', texts.sector);
  const state = readState(texts.state ?? '');
  if (state === undefined && texts.state !== undefined) keep('import.problem.unknownState', texts.state);
  const name = (texts.name ?? '').replace(/\s+/gu, ' ');
  if (name === '')
    problems.push({
      line,
      key: 'import.problem.noName',
      values: { value: cells.filter((cell) => cell.trim() !== '').join(' | ') },
    });
  return {
    draft: {
      name,
      shortName: texts.shortName ?? '',
      sector: sector ?? '',
      state: state ?? '',
      city: texts.city ?? '',
      website: texts.website ?? '',
      notes: [texts.notes ?? '', ...unread, extra].filter((text) => text !== '').join('\n'),
    },
    problems,
  };
}

function withSector(draft: InstitutionDraft): InstitutionDraft {
  return draft.sector === '' ? { ...draft, sector: sectorFromName(draft.name) } : draft;
}

function changesOf(institution: Institution, draft: InstitutionDraft): readonly Omit<InstitutionChange, 'isTaken'>[] {
  const fields = ['shortName', 'sector', 'state', 'city', 'website'] as const;
  const known = new Set(institution.notes.split('\n').map((text) => text.trim()));
  const added = draft.notes.split('\n').filter((text) => text.trim() !== '' && !known.has(text.trim()));
  return [
    ...fields.flatMap((field) =>
      draft[field] === '' || draft[field] === institution[field]
        ? []
        : [{ field, before: institution[field], after: draft[field] }],
    ),
    ...(added.length === 0
      ? []
      : [
          {
            field: 'notes' as const,
            before: institution.notes,
            after: [institution.notes, ...added].filter((text) => text !== '').join('\n'),
          },
        ]),
  ];
}
