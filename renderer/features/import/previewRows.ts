import { memberToListName } from '../../../shared/domain/membership';
import {
  importActions,
  type ColumnMapping,
  type ImportAction,
  type ImportFile,
  type MemberImportPlan,
  type PlannedRow,
} from '../../../shared/domain/import';
import type { Membership } from '../../../shared/schema';

export type PreviewFilter = 'all' | ImportAction | 'withProblems';
export type PreviewRow = {
  readonly id: string;
  readonly row: PlannedRow;
  readonly name: string;
  readonly institution: string;
};

export const PREVIEW_FILTERS = ['all', ...importActions, 'withProblems'] as const satisfies readonly PreviewFilter[];

export function toPreviewRows({ rows, institutions }: MemberImportPlan): readonly PreviewRow[] {
  const nameByKey = new Map(institutions.map(({ key, name }) => [key, name]));
  return rows.map((row) => ({
    id: String(row.line),
    row,
    name: memberToListName(row.draft),
    institution: nameByKey.get(row.draft.institutionKey ?? '') ?? '',
  }));
}

export function filterPreview(rows: readonly PreviewRow[], filter: PreviewFilter): readonly PreviewRow[] {
  switch (filter) {
    case 'all':
      return rows;
    case 'withProblems':
      return rows.filter(({ row }) => row.problems.length > 0);
    default:
      return rows.filter(({ row }) => row.verdict === filter);
  }
}

export function countOf({ counts, verdicts }: MemberImportPlan, filter: PreviewFilter): number {
  if (filter === 'all') return counts.rows;
  return filter === 'withProblems' ? counts.withProblems : verdicts[filter];
}

/** Where a row stands among those of its verdict, counted from 1, and the ids of its neighbours there; in the order that is shown. */
export function neighboursOf(rows: readonly PreviewRow[], id: string | null): Neighbours | undefined {
  const at = rows.findIndex((row) => row.id === id);
  const verdict = rows[at]?.row.verdict;
  if (verdict === undefined) return undefined;
  const isOfVerdict = ({ row }: PreviewRow): boolean => row.verdict === verdict;
  return {
    verdict,
    at: rows.slice(0, at + 1).filter(isOfVerdict).length,
    all: rows.filter(isOfVerdict).length,
    previous: rows.slice(0, at).findLast(isOfVerdict)?.id,
    next: rows.slice(at + 1).find(isOfVerdict)?.id,
  };
}

export interface Neighbours {
  readonly verdict: ImportAction;
  readonly at: number;
  readonly all: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** The day that a row agreed on: the latest; `''` where it did on a day that cannot be read, undefined where it did not. */
export function consentDayOf({ draft: { consents } }: PlannedRow): string | undefined {
  return consents.length === 0
    ? undefined
    : consents
        .map(({ givenOn }) => givenOn)
        .toSorted()
        .at(-1);
}

/** Of these every column counts: they add up, or the further ones are kept in the notes. */
const SEVERAL: ReadonlySet<string> = new Set(['ignored', 'notes', 'topics', 'phone', 'email']);

/** Fields that more than one column is mapped to although only the first can count. */
export function fieldsMappedTwice(mappings: readonly ColumnMapping[]): readonly ColumnMapping['field'][] {
  const seen = new Set<ColumnMapping['field']>();
  const twice = new Set<ColumnMapping['field']>();
  for (const { field } of mappings) {
    if (seen.has(field) && !SEVERAL.has(field)) twice.add(field);
    seen.add(field);
  }
  return [...twice];
}

export function hasEmailColumn(mappings: readonly ColumnMapping[]): boolean {
  return mappings.some(({ field }) => field === 'email');
}

export function hasStatusColumn(mappings: readonly ColumnMapping[]): boolean {
  return mappings.some(({ field }) => field === 'status');
}

export function hasNameColumn(mappings: readonly ColumnMapping[]): boolean {
  return mappings.some(({ field }) => field === 'familyName' || field === 'givenName' || field === 'fullName');
}

/** Whether people put themselves into the list: it says when they did, or whether they come. That they agreed to something says a list of members too. */
function isSignUp(mappings: readonly ColumnMapping[]): boolean {
  return mappings.some(({ field, samples }) => (field === 'submittedAt' || field === 'answer') && samples.length > 0);
}

/** What new people become unless somebody says otherwise. */
export function proposedMembership(mappings: readonly ColumnMapping[]): Membership {
  return isSignUp(mappings) ? 'prospect' : 'member';
}

/** What addresses and numbers of the file say about where they are from. */
export function contactSourceOf(
  { format }: ImportFile,
  mappings: readonly ColumnMapping[],
): 'card' | 'signUp' | 'import' {
  if (format.kind === 'cards' || format.kind === 'signature') return 'card';
  return isSignUp(mappings) ? 'signUp' : 'import';
}
