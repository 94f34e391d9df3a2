import { useMemo, useState } from 'react';
import type { ImportFile } from '../../../shared/domain/import';
import {
  planInstitutionImport,
  recogniseInstitutionColumns,
  type InstitutionColumn,
  type InstitutionField,
  type PlannedInstitution,
} from '../../../shared/domain/institutionImport';
import { useRecords } from '../../live';

export interface InstitutionPlanning {
  readonly rows: readonly PlannedInstitution[];
  readonly columns: readonly InstitutionColumn[];
  readonly mapColumn: (index: number, field: InstitutionColumn['field']) => void;
  readonly skip: (line: number, isSkipped: boolean) => void;
  readonly choose: (line: number, field: InstitutionField, isTaken: boolean) => void;
}

/** The plan of a list of institutions, of which a network has hundreds: it is made at once. */
export function useInstitutionPlan(file: ImportFile): InstitutionPlanning {
  const { table, mappings } = file;
  const institutions = useRecords('institutions').records;
  const [columns, setColumns] = useState(() => recogniseInstitutionColumns(mappings));
  const [skipped, setSkipped] = useState<ReadonlySet<number>>(new Set());
  const [refused, setRefused] = useState<ReadonlyMap<number, ReadonlySet<InstitutionField>>>(new Map());
  const [planned, setPlanned] = useState(file);
  // Read in another way it has other lines and columns: nothing that was chosen for the old ones holds.
  if (planned !== file) {
    setPlanned(file);
    setColumns(recogniseInstitutionColumns(mappings));
    setSkipped(new Set());
    setRefused(new Map());
  }
  const rows = useMemo(
    () => planInstitutionImport({ table, columns, institutions, skipped, refused }),
    [table, columns, institutions, skipped, refused],
  );
  return {
    rows,
    columns,
    mapColumn: (index, field) =>
      setColumns((current) => current.map((column) => (column.index === index ? { ...column, field } : column))),
    skip: (line, isSkipped) => setSkipped((current) => withMember(current, line, isSkipped)),
    choose: (line, field, isTaken) =>
      setRefused((current) => new Map(current).set(line, withMember(current.get(line) ?? new Set(), field, !isTaken))),
  };
}

function withMember<T>(set: ReadonlySet<T>, value: T, isIn: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (isIn) next.add(value);
  else next.delete(value);
  return next;
}
