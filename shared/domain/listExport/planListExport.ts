import type { Sheet, SheetValue } from '../../documents';
import { RED, strictest } from '../../schema/confidentiality';
import type { Tlp } from '../../schema/properties';
import {
  OMISSIONS,
  type Audience,
  type ExportField,
  type ExportList,
  type ExportRow,
  type ExportWords,
  type FieldId,
  type Omission,
} from './exportList';

export type ListExportPlan<Row = unknown> = {
  readonly rows: readonly Row[];
  /** What stays away and why, the gravest first. */
  readonly omitted: readonly { readonly reason: Omission; readonly count: number }[];
  readonly tlp: Tlp;
};

/** Which rows go out to an audience, in their order. What is TLP:RED never does, whoever asks. */
export function planListExport<Row extends ExportRow>(
  list: ExportList<Row>,
  rows: readonly Row[],
  audience: Audience,
): ListExportPlan<Row> {
  const counts = new Map<Omission, number>();
  const labels = new Set<Tlp>([list.labelFor(audience)]);
  const kept = rows.filter((row) => {
    const label = list.labelOf(row);
    const reason = label === RED ? 'red' : list.omit(row, audience);
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    else if (label !== undefined) labels.add(label);
    return reason === undefined;
  });
  return {
    rows: kept,
    omitted: OMISSIONS.flatMap((reason) => {
      const count = counts.get(reason) ?? 0;
      return count === 0 ? [] : [{ reason, count }];
    }),
    tlp: strictest([...labels]) ?? RED,
  };
}

/** The fields that an audience may have, in the order of the columns. */
export function fieldsFor<Row extends ExportRow>(
  list: ExportList<Row>,
  audience: Audience,
): readonly ExportField<Row>[] {
  return list.fields.filter(({ isInternal = false }) => audience === 'internal' || !isInternal);
}

/** The columns of a file: what was chosen, as far as the audience may have it. */
export function columnsFor<Row extends ExportRow>(
  list: ExportList<Row>,
  audience: Audience,
  chosen: readonly FieldId[],
): readonly ExportField<Row>[] {
  return fieldsFor(list, audience).filter(({ id }) => chosen.includes(id));
}

export function toColumns<Row>(fields: readonly ExportField<Row>[], { t }: ExportWords): Sheet['columns'] {
  return fields.map(({ id, type }) => ({ id, type, label: t(`listExport.field.${id}`) }));
}

export function toValues<Row>(
  row: Row,
  fields: readonly ExportField<Row>[],
  words: ExportWords,
): readonly SheetValue[] {
  return fields.map(({ valueOf }) => valueOf(row, words));
}
