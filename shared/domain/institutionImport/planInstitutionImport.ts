import type { Institution } from '../../schema/institutions';
import { withWordsOfName, type InstitutionDraft } from './draftInstitution';
import type { InstitutionField } from './institutionColumns';
import type { InstitutionAction, InstitutionChange, PlannedInstitution } from './plannedInstitution';
import {
  prepareInstitutionsInSteps,
  type InstitutionTwin,
  type PreparedInstitution,
  type PreparedInstitutions,
  type PrepareInstitutionsInput,
} from './prepareInstitutions';
import { withDoubles } from './withDoubles';

/** What a person says of a row: it is one of those that it may be, another one than all of them, or it stays out. */
export type InstitutionChoice = { readonly same: InstitutionTwin } | 'other' | 'skip';

export interface InstitutionChoices {
  readonly rowChoices?: ReadonlyMap<number, InstitutionChoice>;
  /** Changes that a person took or refused, by line; of all others what is proposed counts. */
  readonly changeChoices?: ReadonlyMap<number, ReadonlyMap<InstitutionField, boolean>>;
}

export interface InstitutionRecords {
  readonly created: readonly (InstitutionDraft & { readonly id: string })[];
  readonly changed: readonly { readonly id: string; readonly patch: Partial<InstitutionDraft> }[];
  /** Pairs of institutions of which a person said that they are two. */
  readonly apart: readonly (readonly [string, string])[];
}

/** The whole import decided before anything is written. */
export function planInstitutionImport(
  input: PrepareInstitutionsInput & InstitutionChoices,
): readonly PlannedInstitution[] {
  const steps = prepareInstitutionsInSteps(input);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return decideInstitutions(value, input);
  }
}

/** What becomes of each row with all that a person decided. What is empty in a row says nothing. Quick, so that a decision is seen at once. */
export function decideInstitutions(
  { rows, institutions }: PreparedInstitutions,
  { rowChoices, changeChoices }: InstitutionChoices,
): readonly PlannedInstitution[] {
  /** Of each line what it is: a new one, or one that is there. Lines of which nothing comes are not in it. */
  const became = new Map<number, InstitutionTwin>();
  /** By institution: the line that speaks of it first. */
  const firstLines = new Map<string, number>();
  /** Those that only a person's word makes the one that is there. */
  const chosenLines = new Set<number>();
  const nowOf = (twin: InstitutionTwin): InstitutionTwin | undefined =>
    twin.kind === 'institution' ? twin : became.get(twin.line);

  function changesFor(
    row: Pick<PreparedInstitution, 'line' | 'draft' | 'isById'>,
    id: string,
    isChosen: boolean,
  ): readonly InstitutionChange[] {
    const institution = institutions.get(id);
    if (!institution) return [];
    const chosen = changeChoices?.get(row.line);
    return changesOf(institution, row, isChosen).map(({ isProposed, ...change }) => {
      return { ...change, isTaken: chosen?.get(change.field) ?? isProposed };
    });
  }

  const planned = rows.map((row): PlannedInstitution => {
    const { line, draft, problems, sure } = row;
    const choice = rowChoices?.get(line);
    const like = row.like.flatMap((each) => {
      const twin = nowOf(each.twin);
      return twin ? [{ ...each, twin }] : [];
    });
    const plan = (action: InstitutionAction, more: Partial<PlannedInstitution> = {}): PlannedInstitution => {
      const { isById } = row;
      const none = { changes: [], said: [], apartFrom: [], isStateOfName: false };
      return { line, action, draft, isById, like, problems, ...none, ...more };
    };
    if (draft.name === '' && !row.isById) return plan('error');
    if (choice === 'skip') return plan('skip');
    const found = sure && nowOf(sure);
    const create = (apartFrom: readonly InstitutionTwin[]): PlannedInstitution => {
      became.set(line, { kind: 'line', line });
      return plan('create', { apartFrom });
    };
    if (choice === 'other' && !row.isById) return create(found ? [found] : like.map(({ twin }) => twin));
    const twin = found ?? (typeof choice === 'object' ? nowOf(choice.same) : undefined);
    if (!twin) {
      const [likeliest] = like;
      if (!likeliest) return create([]);
      const id = likeliest.twin.kind === 'institution' ? likeliest.twin.institutionId : '';
      return plan('perhaps', { twin: likeliest.twin, changes: changesFor(row, id, true) });
    }
    became.set(line, twin);
    if (twin.kind === 'line') return plan('duplicateInFile', { twin });
    const first = firstLines.get(twin.institutionId);
    if (first !== undefined) return plan('duplicateInFile', { twin: { kind: 'line', line: first } });
    firstLines.set(twin.institutionId, line);
    if (!found) chosenLines.add(line);
    // Which of the two, all rows of the institution together say.
    return plan('update', { twin });
  });
  return withDoubles(planned, (first, draft) => {
    if (first.action === 'create') {
      const named = withWordsOfName(draft);
      return { ...first, draft: named, isStateOfName: named.state !== draft.state };
    }
    if (first.action !== 'update' || first.twin?.kind !== 'institution') return first;
    const changes = changesFor({ ...first, draft }, first.twin.institutionId, chosenLines.has(first.line));
    return { ...first, draft, action: changes.some(({ isTaken }) => isTaken) ? 'update' : 'unchanged', changes };
  });
}

/** What carrying out the plan writes. Empty where the file says nothing more than what was refused or is known. */
export function institutionsToRecords(rows: readonly PlannedInstitution[], createId: () => string): InstitutionRecords {
  const idByLine = new Map<number, string>();
  const idOf = (twin: InstitutionTwin): string | undefined =>
    twin.kind === 'institution' ? twin.institutionId : idByLine.get(twin.line);
  const apart: [string, string][] = [];
  const created = rows.flatMap(({ line, action, draft, apartFrom }) => {
    if (action !== 'create') return [];
    const id = createId();
    idByLine.set(line, id);
    for (const other of apartFrom.map(idOf)) if (other !== undefined) apart.push([other, id]);
    return [{ id, ...draft }];
  });
  const changed = rows.flatMap(({ action, twin, draft, changes }) => {
    if (action !== 'update' || twin?.kind !== 'institution') return [];
    const taken = changes
      .filter(({ isTaken }) => isTaken)
      .map(({ field, after }) => [field, field === 'notes' ? after : draft[field]]);
    // A typing edge: each value is that of its field.
    return [{ id: twin.institutionId, patch: Object.fromEntries(taken) as Partial<InstitutionDraft> }];
  });
  return { created, changed, apart };
}

type ProposedChange = Omit<InstitutionChange, 'isTaken'> & { readonly isProposed: boolean };

function changesOf(
  institution: Institution,
  { draft, isById }: Pick<PreparedInstitution, 'draft' | 'isById'>,
  isChosen: boolean,
): readonly ProposedChange[] {
  const changes: ProposedChange[] = [];
  // Another spelling is no news, unless the row names the institution itself; of two that a person calls one it is shown.
  if ((isById || isChosen) && draft.name !== '' && draft.name !== institution.name)
    changes.push({ field: 'name', before: institution.name, after: draft.name, isProposed: isById });
  for (const field of ['shortName', 'sector', 'level', 'state', 'city', 'website'] as const)
    if (draft[field] !== '' && draft[field] !== institution[field].trim())
      changes.push({ field, before: institution[field], after: draft[field], isProposed: true });
  const known = new Set(institution.notes.split('\n').map((text) => text.trim()));
  const added = draft.notes.split('\n').filter((text) => text.trim() !== '' && !known.has(text.trim()));
  if (added.length > 0)
    changes.push({
      field: 'notes',
      before: institution.notes,
      after: [institution.notes, ...added].filter((text) => text !== '').join('\n'),
      isProposed: true,
    });
  return changes;
}
