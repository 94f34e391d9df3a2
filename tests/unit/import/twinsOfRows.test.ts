import { describe, expect, it } from 'vitest';
import {
  mapRows,
  planMemberImport,
  planToRecords,
  readImportFile,
  recallDecisions,
  rememberDecisions,
  type MemberImportInput,
  type MemberImportPlan,
  type PlannedRecords,
} from '../../../shared/domain/import';
import type { Member } from '../../../shared/schema';
import { record } from '../../support/records';
import { standingTopics } from './readDataFile';

const ulm = record('institutions', 'institution:ulm', { name: 'Stadt Ulm' });
const juergen: Member = record('members', 'member:01', {
  givenName: 'Jürgen',
  familyName: 'Möhrke',
  email: 'j.moehrke@ulm.example',
  phone: '+49 731 53-4711',
  positions: [{ id: 'p', office: 'Referent', department: '', institutionId: ulm.id, from: '', to: '', isMain: false }],
});
const HEAD = 'Vorname;Nachname;E-Mail;Telefon;Firma;Funktion\n';
const JUERGN = `${HEAD}Juergn;Moehrke;juergen.moehrke@ulm.example;+49 731 53-0;Stadt Ulm;Leiter\n`;

function plan(text: string, input: Partial<MemberImportInput> = {}): MemberImportPlan {
  const file = readImportFile('liste.csv', new TextEncoder().encode(text));
  if (!file.ok) throw new Error(file.error.type);
  return planMemberImport({
    rows: mapRows(file.value.table, file.value.mappings),
    members: [juergen],
    institutions: [ulm],
    topics: standingTopics,
    today: '2026-12-09',
    ...input,
  });
}

function recordsOf(planned: MemberImportPlan): PlannedRecords {
  let next = 0;
  const createId = (): string => `${(next += 1)}`;
  return planToRecords(planned, {
    createId: (collection) => `${collection === 'members' ? 'member' : 'institution'}:9${createId()}`,
    createItemId: createId,
    ...{ membership: 'member', source: 'liste.csv', contactSource: 'import', today: '2026-12-09' },
    members: [juergen],
  });
}

const as = (choice: 'create' | 'update', line = 2): Partial<MemberImportInput> => ({
  rowChoices: new Map([[line, choice]]),
});

describe('somebody of a file who may be known', () => {
  it('is found by the score of the twins, with what speaks for and against it, and waits for a person', () => {
    const planned = plan(JUERGN);
    const [row] = planned.rows;
    expect(row).toMatchObject({ action: 'perhaps', verdict: 'perhaps', twin: { memberId: juergen.id, isSure: false } });
    expect(row?.twin?.evidence?.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['similarName', 'sameInstitution']),
    );
    expect(recordsOf(planned)).toMatchObject({ members: [], changes: [], apart: [] });
  });

  it('keeps the known name and the direct line unless a person says otherwise, once it is the same person', () => {
    const planned = plan(JUERGN, as('update'));
    const [row] = planned.rows;
    expect(row).toMatchObject({ action: 'update', verdict: 'perhaps' });
    expect(row?.changes.map(({ field, isTaken, note }) => [field, isTaken, note])).toEqual([
      ['givenName', false, 'spelling'],
      ['familyName', false, 'spelling'],
      ['email', true, 'keepsOld'],
      ['phone', false, 'switchboard'],
      ['office', true, undefined],
    ]);
    const [change] = recordsOf(planned).changes;
    expect(change).toMatchObject({ id: juergen.id, patch: { email: 'juergen.moehrke@ulm.example' } });
    expect(change?.patch).not.toHaveProperty('givenName');
    const chosen = plan(JUERGN, { ...as('update'), changeChoices: new Map([[2, new Map([['givenName', true]])]]) });
    expect(recordsOf(chosen).changes[0]?.patch.givenName).toBe('Juergn');
  });

  it('is remembered as somebody else with the record that is created for them', () => {
    const planned = plan(JUERGN, as('create'));
    expect(planned.rows[0]).toMatchObject({ action: 'create', verdict: 'perhaps' });
    expect(planned.counts).toMatchObject({ create: 1, perhaps: 0 });
    expect(planned.verdicts).toMatchObject({ create: 0, perhaps: 1 });
    const { members, apart } = recordsOf(planned);
    expect(apart).toEqual([[juergen.id, members[0]?.id]]);
  });

  it('is asked about where the same name at the same place has another number in its address, or is there twice', () => {
    const numbered = plan(`${HEAD}Jürgen;Möhrke;j.moehrke2@ulm.example;;Stadt Ulm;\n`);
    expect(numbered.rows[0]).toMatchObject({ action: 'perhaps', twin: { by: 'likeness' } });
    const second = { ...juergen, id: 'member:02', email: 'moehrke@ulm.example' };
    const nameOnly = `${HEAD}Jürgen;Möhrke;;;Stadt Ulm;\n`;
    expect(plan(nameOnly).rows[0]).toMatchObject({ action: 'unchanged' });
    expect(plan(nameOnly, { members: [juergen, second] }).rows[0]).toMatchObject({ action: 'perhaps' });
  });

  it('is somebody new where only the name is the same, elsewhere: namesakes are not kept out of a list', () => {
    const elsewhere = plan(`${HEAD}Jürgen;Möhrke;jm@kiel.example;;Stadt Kiel;\n`);
    expect(elsewhere.rows[0]).toMatchObject({ action: 'create' });
    // The same number makes it more than a name.
    const called = plan(`${HEAD}Jürgen;Möhrke;;0731 534711;Stadt Kiel;\n`);
    expect(called.rows[0]).toMatchObject({ action: 'perhaps' });
  });
});

describe('rows of a file that may be one person', () => {
  const TWO = `${HEAD}Ilka;Brandmoor;;;Stadt Hagenrode;\nIlka;Brandmohr;ilka@hagenrode.example;;Stadt Hagenrode;Leiterin\n`;

  it('wait for a person, who makes one of them with what either says', () => {
    const planned = plan(TWO);
    expect(planned.rows.map(({ action }) => action)).toEqual(['create', 'perhaps']);
    expect(planned.rows[1]?.twin).toMatchObject({ kind: 'line', line: 2 });
    const one = plan(TWO, as('update', 3));
    expect(one.rows[1]).toMatchObject({ action: 'duplicateInFile', verdict: 'perhaps' });
    const { members, institutions, changes } = recordsOf(one);
    expect(changes).toEqual([]);
    expect(institutions).toHaveLength(1);
    expect(members).toMatchObject([
      {
        familyName: 'Brandmoor',
        email: 'ilka@hagenrode.example',
        positions: [{ office: 'Leiterin', institutionId: institutions[0]?.id }],
      },
    ]);
  });

  it('become one field by field, whatever their days and order', () => {
    const text = `${HEAD}Ilka;Brandmoor;ilka@hagenrode.example;;Stadt Hagenrode;Leiterin\nIlka;Brandmohr;;0731 99;Stadt Hagenrode;Referentin\n`;
    const one = plan(text, {
      ...as('update', 3),
      changeChoices: new Map([
        [
          3,
          new Map([
            ['office', false],
            ['familyName', true],
          ]),
        ],
      ]),
    });
    expect(one.rows[1]?.problems).toEqual([]);
    const { members } = recordsOf(one);
    expect(members).toMatchObject([
      { familyName: 'Brandmohr', phone: '0731 99', notes: '', positions: [{ office: 'Leiterin' }] },
    ]);
  });

  it('become one with both places, where somebody takes the other beside the first', () => {
    const text = `${HEAD}Ilka;Brandmoor;ib@x.example;;Stadt Ulm;Leiterin\nIka;Sommer;ib@x.example;;Stadt Kiel;Referentin\n`;
    const { members, institutions } = recordsOf(plan(text, { ...as('update', 3), members: [] }));
    expect(members.map(({ positions }) => positions.map(({ office }) => office))).toEqual([['Leiterin', 'Referentin']]);
    expect(institutions.map(({ name }) => name)).toEqual(['Stadt Kiel']);
    const left = plan(text, {
      ...{ ...as('update', 3), members: [] },
      changeChoices: new Map([[3, new Map([['position', false]])]]),
    });
    expect(recordsOf(left)).toMatchObject({ institutions: [], members: [{ notes: '', positions: [{}] }] });
  });

  it('give a known person what both say, also the one about which somebody was asked', () => {
    const text = `${HEAD}Jürgen;Möhrke;j.moehrke@ulm.example;;Stadt Ulm;Leiter\n${JUERGN.slice(HEAD.length)}`;
    const planned = plan(text, as('update', 3));
    expect(planned.rows).toMatchObject([
      { action: 'update' },
      { action: 'duplicateInFile', verdict: 'perhaps', problems: [{ key: 'import.problem.merged' }] },
    ]);
    const { changes, memberIdByLine } = recordsOf(planned);
    expect(changes).toMatchObject([
      { patch: { email: 'juergen.moehrke@ulm.example', positions: [{ office: 'Leiter' }] } },
    ]);
    expect(changes[0]?.patch).not.toHaveProperty('notes');
    expect([...memberIdByLine]).toEqual([
      [2, juergen.id],
      [3, juergen.id],
    ]);
    // Whoever refuses all of the first row refuses it for both.
    const refused = plan(text, {
      ...as('update', 3),
      changeChoices: new Map([
        [
          2,
          new Map([
            ['email', false],
            ['office', false],
          ]),
        ],
      ]),
    });
    expect(refused.rows[0]).toMatchObject({ action: 'unchanged', verdict: 'update' });
    expect(refused.rows[0]?.changes.map(({ field }) => field)).toContain('email');
  });

  it('are two, and remembered as such', () => {
    const { members, apart } = recordsOf(plan(TWO, as('create', 3)));
    expect(members.map(({ familyName }) => familyName)).toEqual(['Brandmoor', 'Brandmohr']);
    expect(apart).toEqual([[members[0]?.id, members[1]?.id]]);
  });
});

describe('decisions by content', () => {
  const row = (line: number, ...cells: readonly string[]) => ({ line, cells, extra: '' });
  const before = [row(2, 'Anna', 'Ulm'), row(3, 'Möhrke', 'Kiel'), row(4, 'Anna', 'Ulm')];
  const after = [row(1, 'Vorname', 'Ort'), row(5, 'Anna', 'Ulm'), row(6, 'MÃ¶hrke', 'Kiel'), row(7, 'Anna', 'Ulm')];
  const decided = new Map([
    [2, 'a'],
    [3, 'b'],
    [4, 'c'],
  ]);

  it('hold for the row of the same cells, wherever it stands, and again when the first reading comes back', () => {
    const remembered = rememberDecisions(new Map(), decided, before);
    const shown = recallDecisions(remembered, after);
    expect([...shown]).toEqual([
      [5, 'a'],
      [7, 'c'],
    ]);
    // One is taken back there.
    const later = rememberDecisions(remembered, new Map([[7, 'c']]), after);
    expect([...recallDecisions(later, before)]).toEqual([
      [3, 'b'],
      [4, 'c'],
    ]);
  });
});
