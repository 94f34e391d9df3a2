import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  decideImportInSteps,
  mapRows,
  overrideColumn,
  prepareImportInSteps,
  recallColumns,
  recallDecisions,
  rememberDecisions,
  type ChangeField,
  type ColumnMapping,
  type DecisionsByContent,
  type ExistingMember,
  type ImportChoices,
  type ImportFile,
  type MemberImportPlan,
  type PreparedImport,
  type PrepareImportInput,
  type RowChoice,
} from '../../../shared/domain/import';
import { breathe } from '../../data';
import { withDefaults } from '../../../shared/schema/records';
import { useApp, useRecords, useSession, useToday } from '../../live';
import { useAct } from '../../ui';

export type LatestPlan = {
  readonly plan: MemberImportPlan;
  /** Those that it was made with. */
  readonly members: readonly ExistingMember[];
};

export type ImportPlanning = {
  /** Of the choices that were made last, or a moment ago: while a long list is planned anew, the plan before stays. */
  readonly plan: MemberImportPlan;
  /** The plan of all choices, once it is made; undefined where the screen was left meanwhile. */
  readonly latestPlan: () => Promise<LatestPlan | undefined>;
  readonly mappings: readonly ColumnMapping[];
  /** Whether they are as a person corrected them in an earlier import, unlike what is proposed. */
  readonly isRecalled: boolean;
  readonly forgetRecalled: () => void;
  readonly mapColumn: (index: number, field: ColumnMapping['field']) => void;
  readonly rowChoices: ReadonlyMap<number, RowChoice>;
  readonly chooseRow: (line: number, choice: RowChoice | undefined) => void;
  /** A change of a known member that is taken or refused, whatever is proposed. */
  readonly chooseChange: (line: number, field: ChangeField, isTaken: boolean) => void;
  /** By key of an institution in the file: the existing one that is meant. */
  readonly institutionChoices: ReadonlyMap<string, string>;
  readonly chooseInstitution: (key: string, institutionId: string | undefined) => void;
};

/** The plan, made again with every decision of the user; what it is made from is live. `plan` is undefined until there is a first one. */
export function useImportPlan(
  file: ImportFile,
): Omit<ImportPlanning, 'plan'> & { readonly plan: MemberImportPlan | undefined } {
  const members = useRecords('members').records;
  const institutions = useRecords('institutions').records;
  const topics = useRecords('topics').records;
  const { keepOut } = useSession();
  const today = useToday();
  const { table } = file;
  const [planned, setPlanned] = useState(file);
  const { settings } = useApp();
  const recalled = useMemo(
    () => recallColumns(file.mappings, settings.columnMappings),
    [file.mappings, settings.columnMappings],
  );
  const [mappings, setMappings] = useState(recalled ?? file.mappings);
  const [isRecalled, setIsRecalled] = useState(recalled !== undefined);
  const [rowChoices, setRowChoices] = useState<ReadonlyMap<number, RowChoice>>(new Map());
  const [changeChoices, setChangeChoices] = useState<ReadonlyMap<number, ReadonlyMap<ChangeField, boolean>>>(new Map());
  const [kept, setKept] = useState<KeptDecisions>({ rows: new Map(), changes: new Map() });
  const [institutionChoices, setInstitutionChoices] = useState<ReadonlyMap<string, string>>(new Map());
  // Read in another way it may have other lines and columns: what was decided holds where the content is the same.
  if (planned !== file) {
    setPlanned(file);
    const rows = rememberDecisions(kept.rows, rowChoices, planned.table.rows);
    const changes = rememberDecisions(kept.changes, changeChoices, planned.table.rows);
    setKept({ rows, changes });
    setRowChoices(recallDecisions(rows, table.rows));
    setChangeChoices(recallDecisions(changes, table.rows));
    if (!hasSameHeadings(planned, file)) {
      setMappings(recalled ?? file.mappings);
      setIsRecalled(recalled !== undefined);
    }
  }

  const act = useAct();
  const [plan, setPlan] = useState<MemberImportPlan>();
  const making = useRef<Promise<LatestPlan | undefined>>(undefined);
  const input = useMemo(
    () => ({
      rows: mapRows(table, mappings),
      ...{ members, institutions, topics, today, institutionChoices },
      isErased: (id: string) => keepOut([{ ...withDefaults('members', { id }) }]).length === 0,
    }),
    [table, mappings, members, institutions, topics, today, keepOut, institutionChoices],
  );
  const preparing = useRef<Preparing>(undefined);

  // Not while rendering: 10,000 rows against 50,000 members take seconds, in which nothing would answer. What a person decides is quick.
  useEffect(() => {
    let isCurrent = true;
    const earlier = preparing.current;
    const prepared =
      earlier?.input === input
        ? earlier.prepared
        : inSlices(prepareImportInSteps(input), () => preparing.current?.input === input);
    preparing.current = { input, prepared };
    const made = decideOn(prepared, { rowChoices, changeChoices }, () => isCurrent).then(
      (next) => next && { plan: next, members: input.members },
    );
    making.current = made;
    act(async () => {
      const next = await made;
      if (next && isCurrent) setPlan(next.plan);
    });
    return () => {
      isCurrent = false;
    };
  }, [input, rowChoices, changeChoices, act]);

  // The screen was left: nobody waits for the rest.
  useEffect(
    () => () => {
      preparing.current = undefined;
    },
    [],
  );

  async function latestPlan(): Promise<LatestPlan | undefined> {
    for (;;) {
      const awaited = making.current;
      const made = await awaited;
      // Otherwise something was chosen, or arrived from the server, while it was made.
      if (awaited === making.current) return made;
    }
  }

  const chooseRow = useCallback(
    (line: number, choice: RowChoice | undefined) => setRowChoices((current) => withChoice(current, line, choice)),
    [],
  );
  const chooseChange = useCallback(
    (line: number, field: ChangeField, isTaken: boolean) =>
      setChangeChoices((current) => {
        const ofLine = new Map(current.get(line)).set(field, isTaken);
        return new Map(current).set(line, ofLine);
      }),
    [],
  );

  return {
    plan,
    latestPlan,
    mappings,
    isRecalled,
    forgetRecalled: () => {
      setMappings(file.mappings);
      setIsRecalled(false);
    },
    mapColumn: (index, field) => setMappings((current) => overrideColumn(current, index, field)),
    rowChoices,
    chooseRow,
    chooseChange,
    institutionChoices,
    chooseInstitution: (key, id) => setInstitutionChoices((current) => withChoice(current, key, id)),
  };
}

/** Of the file in all the ways in which it was read. */
interface KeptDecisions {
  readonly rows: DecisionsByContent<RowChoice>;
  readonly changes: DecisionsByContent<ReadonlyMap<ChangeField, boolean>>;
}

interface Preparing {
  readonly input: PrepareImportInput;
  readonly prepared: Promise<PreparedImport | undefined>;
}

async function decideOn(
  prepared: Promise<PreparedImport | undefined>,
  choices: ImportChoices,
  isCurrent: () => boolean,
): Promise<MemberImportPlan | undefined> {
  const known = await prepared;
  return known && isCurrent() ? inSlices(decideImportInSteps(known, choices), isCurrent) : undefined;
}

function hasSameHeadings(one: ImportFile, other: ImportFile): boolean {
  const [before, after] = [one.table.header, other.table.header];
  return before.length === after.length && before.every((heading, index) => heading === after[index]);
}

/** How long the page may be held up at a time, in milliseconds: a frame at 60 Hz has 16. */
const SLICE_MS = 12;

export async function inSlices<T>(steps: Generator<undefined, T>, isCurrent: () => boolean): Promise<T | undefined> {
  let end = performance.now() + SLICE_MS;
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() < end) continue;
    await breathe();
    if (!isCurrent()) return undefined;
    end = performance.now() + SLICE_MS;
  }
}

function withChoice<K, V>(choices: ReadonlyMap<K, V>, key: K, choice: V | undefined): ReadonlyMap<K, V> {
  const next = new Map(choices);
  if (choice === undefined) next.delete(key);
  else next.set(key, choice);
  return next;
}
