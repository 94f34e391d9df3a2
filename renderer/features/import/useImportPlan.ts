import { useDeferredValue, useMemo, useState } from 'react';
import {
  mapRows,
  overrideColumn,
  planMemberImport,
  type ColumnMapping,
  type MemberImportPlan,
} from '../../../shared/domain/import';
import { useRecords, useToday } from '../../live';
import type { ImportFile } from './readImportFile';

export type RowChoice = 'create' | 'skip';

export type ImportPlanning = {
  readonly plan: MemberImportPlan;
  readonly mappings: readonly ColumnMapping[];
  readonly mapColumn: (index: number, field: ColumnMapping['field']) => void;
  readonly rowChoices: ReadonlyMap<number, RowChoice>;
  readonly chooseRow: (line: number, choice: RowChoice | undefined) => void;
  /** By key of an institution in the file: the existing one that is meant. */
  readonly institutionChoices: ReadonlyMap<string, string>;
  readonly chooseInstitution: (key: string, institutionId: string | undefined) => void;
};

/** The plan, made again with every decision of the user; what it is made from is live. */
export function useImportPlan({ table, mappings: proposed }: ImportFile): ImportPlanning {
  const members = useRecords('members').records;
  const institutions = useRecords('institutions').records;
  const topics = useRecords('topics').records;
  const today = useToday();
  const [mappings, setMappings] = useState(proposed);
  const [rowChoices, setRowChoices] = useState<ReadonlyMap<number, RowChoice>>(new Map());
  const [institutionChoices, setInstitutionChoices] = useState<ReadonlyMap<string, string>>(new Map());

  // The choice shows at once; ten thousand rows may be planned a moment later.
  const settled = useDeferredValue(mappings);
  const rows = useMemo(() => mapRows(table, settled), [table, settled]);
  const plan = useMemo(
    () => planMemberImport({ rows, members, institutions, topics, today, rowChoices, institutionChoices }),
    [rows, members, institutions, topics, today, rowChoices, institutionChoices],
  );

  return {
    plan,
    mappings,
    mapColumn: (index, field) => setMappings((current) => overrideColumn(current, index, field)),
    rowChoices,
    chooseRow: (line, choice) => setRowChoices((current) => withChoice(current, line, choice)),
    institutionChoices,
    chooseInstitution: (key, id) => setInstitutionChoices((current) => withChoice(current, key, id)),
  };
}

function withChoice<K, V>(choices: ReadonlyMap<K, V>, key: K, choice: V | undefined): ReadonlyMap<K, V> {
  const next = new Map(choices);
  if (choice === undefined) next.delete(key);
  else next.set(key, choice);
  return next;
}
