import type { Audience, ExportRow } from '../../../shared/domain/listExport';
import type { TableGroupRow } from '../../../shared/documents';

/** What stands on the screen: for a list that is to be printed like that. */
export type ShownList = {
  /** In the order of the screen. */
  readonly columns: readonly ShownColumn[];
  /** Undefined where the rows stand one below the other. */
  readonly grouping: ShownGrouping | undefined;
  /** What it is sorted by, in words. */
  readonly order: string;
  /** How many there are, in words. */
  readonly countOf: (count: number) => string;
};

export type ShownColumn = {
  readonly label: string;
  /** For coordinators only. */
  readonly isInternal?: boolean;
  readonly textOf: (id: string) => string;
};

export type ShownGrouping = {
  readonly label: string;
  readonly isInternal?: boolean;
  /** Headings in their order, with those who stand below each; somebody may stand below several. */
  readonly groupsOf: (ids: readonly string[]) => readonly { readonly label: string; readonly ids: readonly string[] }[];
};

/** As far as an audience may have it. */
export function shownFor(shown: ShownList, audience: Audience): ShownList {
  if (audience === 'internal') return shown;
  return {
    ...shown,
    columns: shown.columns.filter(({ isInternal }) => isInternal !== true),
    grouping: shown.grouping?.isInternal === true ? undefined : shown.grouping,
  };
}

/** What of it an audience may not have, in words. */
export function withheldOf(shown: ShownList, audience: Audience): readonly string[] {
  const kept = shownFor(shown, audience);
  const columns = shown.columns.filter((column) => !kept.columns.includes(column)).map(({ label }) => label);
  return [...columns, ...(shown.grouping && !kept.grouping ? [shown.grouping.label] : [])];
}

/** The ids of the rows in their order, and the headings between them. */
export function printedRows(
  { grouping }: Pick<ShownList, 'grouping'>,
  rows: readonly ExportRow[],
): readonly (string | TableGroupRow)[] {
  const ids = rows.map(({ id }) => id);
  if (!grouping) return ids;
  return grouping.groupsOf(ids).flatMap(({ label, ids: below }) => [{ group: label }, ...below]);
}
