import { useEffect, useMemo, useRef, useState } from 'react';
import type { ImportFile } from '../../../shared/domain/import';
import {
  decideInstitutions,
  prepareInstitutionsInSteps,
  recogniseInstitutionColumns,
  type InstitutionChoice,
  type InstitutionColumn,
  type InstitutionField,
  type PlannedInstitution,
  type PreparedInstitutions,
} from '../../../shared/domain/institutionImport';
import { useRecords } from '../../live';
import { useAct } from '../../ui';
import { inSlices } from './useImportPlan';

export interface InstitutionPlanning {
  /** Of the choices that were made last; while a long list is compared anew, the rows before stay. */
  readonly rows: readonly PlannedInstitution[];
  /** The rows of all choices and all records as they are, once they are compared; undefined where the screen was left meanwhile. */
  readonly latestRows: () => Promise<readonly PlannedInstitution[] | undefined>;
  readonly columns: readonly InstitutionColumn[];
  readonly mapColumn: (index: number, field: InstitutionColumn['field']) => void;
  readonly rowChoices: ReadonlyMap<number, InstitutionChoice>;
  readonly chooseRow: (line: number, choice: InstitutionChoice | undefined) => void;
  readonly chooseChange: (line: number, field: InstitutionField, isTaken: boolean) => void;
}

export interface InstitutionComparing {
  /** Rows and institutions that were looked at, and all of them. */
  readonly done: number;
  readonly total: number;
}

/** The plan of a list of institutions: compared in slices, decided at once. `rows` is undefined until it was compared for the first time. */
export function useInstitutionPlan(file: ImportFile): Omit<InstitutionPlanning, 'rows'> & {
  readonly rows: readonly PlannedInstitution[] | undefined;
  readonly comparing: InstitutionComparing;
} {
  const { table, mappings } = file;
  const institutions = useRecords('institutions').records;
  const act = useAct();
  const [columns, setColumns] = useState(() => recogniseInstitutionColumns(mappings));
  const [rowChoices, setRowChoices] = useState<ReadonlyMap<number, InstitutionChoice>>(new Map());
  const [changeChoices, setChangeChoices] = useState<ReadonlyMap<number, ReadonlyMap<InstitutionField, boolean>>>(
    new Map(),
  );
  const [planned, setPlanned] = useState(file);
  // Read in another way it has other lines and columns: nothing that was chosen for the old ones holds.
  if (planned !== file) {
    setPlanned(file);
    setColumns(recogniseInstitutionColumns(mappings));
    setRowChoices(new Map());
    setChangeChoices(new Map());
  }

  const [prepared, setPrepared] = useState<PreparedInstitutions>();
  const [done, setDone] = useState(0);
  const comparing = useRef<Promise<PreparedInstitutions | undefined>>(undefined);
  // Not while rendering: five thousand rows take a second, in which nothing would answer.
  useEffect(() => {
    let isCurrent = true;
    let steps = 0;
    const made = inSlices(counted(prepareInstitutionsInSteps({ table, columns, institutions })), () => {
      if (isCurrent) setDone(steps);
      return isCurrent;
    });
    comparing.current = made;
    act(async () => {
      const next = await made;
      if (next) setPrepared(next);
    });
    return () => {
      isCurrent = false;
    };

    function* counted<T>(all: Generator<undefined, T>): Generator<undefined, T> {
      for (;;) {
        const { done: isDone, value } = all.next();
        if (isDone === true) return value;
        steps += 1;
        yield;
      }
    }
  }, [table, columns, institutions, act]);

  const rows = useMemo(
    () => prepared && decideInstitutions(prepared, { rowChoices, changeChoices }),
    [prepared, rowChoices, changeChoices],
  );

  async function latestRows(): Promise<readonly PlannedInstitution[] | undefined> {
    for (;;) {
      const awaited = comparing.current;
      const latest = await awaited;
      // Otherwise something arrived from the server while it was compared.
      if (awaited === comparing.current) return latest && decideInstitutions(latest, { rowChoices, changeChoices });
    }
  }

  return {
    rows,
    latestRows,
    comparing: { done, total: institutions.length + table.rows.length },
    columns,
    mapColumn: (index, field) =>
      setColumns((current) => current.map((column) => (column.index === index ? { ...column, field } : column))),
    rowChoices,
    chooseRow: (line, choice) =>
      setRowChoices((current) => {
        const next = new Map(current);
        if (choice === undefined) next.delete(line);
        else next.set(line, choice);
        return next;
      }),
    chooseChange: (line, field, isTaken) =>
      setChangeChoices((current) => new Map(current).set(line, new Map(current.get(line)).set(field, isTaken))),
  };
}
