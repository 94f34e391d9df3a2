import type { PlannedChange } from '../../../shared/domain/import';
import type { Translate } from '../../../shared/messages/translate';
import { MEMBERSHIPS } from '../../../shared/schema/members';

/** Values that are words of the schema, as a person reads them. */
export function changeToWords(
  { field, before, after }: Pick<PlannedChange, 'field' | 'before' | 'after'>,
  t: Translate,
): { readonly before: string; readonly after: string } {
  if (field !== 'membership') return { before, after };
  const wordOf = (value: string): string => {
    const known = MEMBERSHIPS.find((one) => one === value);
    return known === undefined ? value : t(`members.status.${known}`);
  };
  return { before: wordOf(before), after: wordOf(after) };
}

interface ReportedChange {
  /** Its name. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly isTaken: boolean;
}

/** Of a report: what was, and what is or might have been. */
export function changeToLine({ field, before, after, isTaken }: ReportedChange, t: Translate): string {
  const values = { field, before: before === '' ? '–' : before, after };
  return t(isTaken ? 'members.import.reportTaken' : 'members.import.reportLeft', values);
}
