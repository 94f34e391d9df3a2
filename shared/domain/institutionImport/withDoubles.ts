import { foldForMatching } from '../../text/foldForMatching';
import { exactInstitutionKey } from '../import';
import type { InstitutionDraft } from './draftInstitution';
import type { InstitutionField } from './institutionColumns';
import type { InstitutionChange, PlannedInstitution } from './plannedInstitution';

/**
 * Rows that are doubles of an earlier one fill what it leaves empty, so that nothing of them is lost, and say so; where they say something else than it does,
 * the first one counts, and that is said as well. `planAnew`: the first row with all that its doubles give it.
 */
export function withDoubles(
  rows: readonly PlannedInstitution[],
  planAnew: (first: PlannedInstitution, draft: InstitutionDraft) => PlannedInstitution,
): readonly PlannedInstitution[] {
  const doubles = new Map<number, PlannedInstitution[]>();
  for (const row of rows) {
    if (row.action !== 'duplicateInFile' || row.twin?.kind !== 'line') continue;
    const own = doubles.get(row.twin.line);
    if (own) own.push(row);
    else doubles.set(row.twin.line, [row]);
  }
  const told = new Map<number, PlannedInstitution>();
  return rows.map((row) => {
    const known = told.get(row.line);
    if (known) return known;
    let draft = row.draft;
    const said = (doubles.get(row.line) ?? []).map((double) => {
      const news = newsOf(draft, double.draft);
      draft = { ...draft, ...filledBy(news, draft, double.draft) };
      return { double, news };
    });
    const first = planAnew(row, draft);
    // A double comes after its first row.
    for (const { double, news } of said)
      told.set(double.line, { ...double, said: news.flatMap((one) => outcomeOf(one, first)) });
    return first;
  });
}

/** What a row says that those before it do not; taken is what they leave empty. */
function newsOf(first: InstitutionDraft, row: InstitutionDraft): readonly InstitutionChange[] {
  const isOtherName = row.name !== '' && exactInstitutionKey(row.name) !== exactInstitutionKey(first.name);
  const notes = newLines(first.notes, row.notes);
  return [
    ...(isOtherName ? [changeOf('name', first, row)] : []),
    ...(['shortName', 'sector', 'level', 'state', 'city', 'website'] as const)
      .filter((field) => row[field] !== '' && foldForMatching(row[field]) !== foldForMatching(first[field]))
      .map((field) => changeOf(field, first, row)),
    ...(notes === '' ? [] : [{ field: 'notes', before: '', after: notes, isTaken: true } as const]),
  ];
}

function changeOf(field: InstitutionField, first: InstitutionDraft, row: InstitutionDraft): InstitutionChange {
  return { field, before: first[field], after: row[field], isTaken: first[field] === '' };
}

function newLines(known: string, text: string): string {
  const lines = new Set(known.split('\n').map((line) => line.trim()));
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !lines.has(line.trim()))
    .join('\n');
}

function filledBy(
  news: readonly InstitutionChange[],
  { notes }: InstitutionDraft,
  row: InstitutionDraft,
): Partial<InstitutionDraft> {
  const taken = news.filter(({ isTaken }) => isTaken);
  return Object.fromEntries(
    taken.map(({ field, after }) => [
      field,
      field === 'notes' ? [notes, after].filter((text) => text !== '').join('\n') : row[field],
    ]),
  );
}

/** What fills the first row goes its way: refused there it is not taken, and what the institution has already is no news. */
function outcomeOf(change: InstitutionChange, first: PlannedInstitution): readonly InstitutionChange[] {
  if (!change.isTaken || first.action === 'create') return [change];
  const there = first.changes.find(({ field }) => field === change.field);
  return there ? [{ ...change, before: there.before, isTaken: there.isTaken }] : [];
}
