import { foldForMatching } from '../../text/foldForMatching';
import { importFields } from './importProblem';
import type { ColumnMapping } from './recogniseColumns';

/** What a person made of the columns of one kind of file: those with the same headings. */
export interface RememberedColumns {
  /** As `keyOf` writes them. */
  readonly headings: string;
  /** A field, or "ignored", for each column. */
  readonly fields: readonly string[];
}

const MOST_KINDS = 40;
const LONGEST_KEY = 4000;

/** The columns as a person corrected them the last time, or undefined where there is nothing to correct. */
export function recallColumns(
  mappings: readonly ColumnMapping[],
  remembered: readonly RememberedColumns[],
): readonly ColumnMapping[] | undefined {
  const key = keyOf(mappings);
  const known = remembered.find(({ headings, fields }) => headings === key && fields.length === mappings.length);
  if (!known) return undefined;
  const recalled = mappings.map((mapping, index) => {
    const field = known.fields[index];
    return { ...mapping, field: isTarget(field) ? field : mapping.field };
  });
  return recalled.some(({ field }, index) => field !== mappings[index]?.field) ? recalled : undefined;
}

/** With those of this file, where a person changed what was proposed; without, where the proposal stands again. */
export function rememberColumns(
  remembered: readonly RememberedColumns[],
  proposed: readonly ColumnMapping[],
  mappings: readonly ColumnMapping[],
): readonly RememberedColumns[] {
  const headings = keyOf(proposed);
  const others = remembered.filter((known) => known.headings !== headings);
  const isCorrected = mappings.some(({ field }, index) => field !== proposed[index]?.field);
  if (!isCorrected || headings.length > LONGEST_KEY || headings.replaceAll('|', '') === '')
    return others.length === remembered.length ? remembered : others;
  return [{ headings, fields: mappings.map(({ field }) => field) }, ...others].slice(0, MOST_KINDS);
}

function keyOf(mappings: readonly ColumnMapping[]): string {
  return mappings.map(({ heading }) => foldForMatching(heading)).join('|');
}

function isTarget(field: string | undefined): field is ColumnMapping['field'] {
  return field === 'ignored' || importFields.some((known) => known === field);
}
