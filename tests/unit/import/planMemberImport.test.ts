import { describe, expect, it } from 'vitest';
import {
  planMemberImport,
  planToRecords,
  type MemberImportInput,
  type MemberImportPlan,
} from '../../../shared/domain/import';
import { record } from '../../support/records';
import { readDataFile, readTable, readTextTable, standingTopics } from './readDataFile';

function plan(rows: MemberImportInput['rows'], input: Partial<MemberImportInput> = {}): MemberImportPlan {
  return planMemberImport({
    rows,
    members: [],
    institutions: [],
    topics: standingTopics,
    today: '2026-12-09',
    ...input,
  });
}

/** The input of a second import after `first` was carried out. */
function after(first: MemberImportPlan): Pick<MemberImportInput, 'members' | 'institutions'> {
  let next = 0;
  const records = planToRecords(first, {
    createId: (collection) => `${collection}:${(next += 1)}`,
    createItemId: () => `item:${(next += 1)}`,
    membership: 'member',
    source: 'liste.csv',
    contactSource: 'import',
    today: '2026-12-09',
    members: [],
  });
  return {
    members: records.members.map((member) => ({ ...member, deletedAt: '' })),
    institutions: records.institutions.map((institution) => ({ ...institution, shortName: '', deletedAt: '' })),
  };
}

const outlook = readTable(readDataFile('mitglieder-outlook-cp1252.csv'));
const platform = readTable(readDataFile('anmeldungen-plattform.csv'));

describe('planMemberImport with the real files', () => {
  it('plans the Outlook export: people twice are found, two of one name at one place are asked about, institutions are created once', () => {
    const { counts, institutions, rows } = plan(outlook.rows);
    expect(counts.rows).toBe(2000);
    expect(counts).toMatchObject({ create: 1994, duplicateInFile: 3, perhaps: 3 });
    expect(counts.newInstitutions).toBe(new Set(outlook.rows.map(({ fields }) => fields.institution)).size);
    expect(institutions.find(({ name }) => name === 'Landeshauptstadt Dresden')?.target).toEqual({
      action: 'create',
      sector: 'municipal',
      state: '',
      isStateOfName: false,
      city: 'Dresden',
    });
    const twins = rows.filter(({ action }) => action === 'duplicateInFile');
    expect(twins.map(({ draft }) => draft.email)).toEqual(
      expect.arrayContaining([
        'stefan.fischer@stadt-kassel.example',
        'felix.kuhn@senatskanzlei-hamburg.example',
        'elif.koehler@komm.one-aoer.example',
      ]),
    );
    expect(
      rows.filter(({ problems }) => problems.some(({ key }) => key === 'import.problem.lostLetters')).length,
    ).toBeGreaterThan(40);
    expect(rows.some(({ problems }) => problems.some(({ key }) => key === 'import.problem.unknownTopics'))).toBe(false);
  });

  it('finds nothing new in a file that was just imported', () => {
    const first = plan(outlook.rows);
    const { counts } = plan(outlook.rows, after(first));
    expect(counts).toMatchObject({ create: 0, perhaps: first.counts.perhaps, error: 0, newInstitutions: 0 });
    // Those who were in the file twice say something that the first of them did not.
    expect(counts.update + counts.duplicateInFile).toBeLessThanOrEqual(first.counts.duplicateInFile);
    expect(counts.unchanged).toBeGreaterThanOrEqual(first.counts.create - first.counts.duplicateInFile);
  });

  it('recognises people of the Outlook list among the sign-ups, in spite of case and ae for ä', () => {
    const { rows, counts } = plan(platform.rows, after(plan(outlook.rows)));
    const known = rows.filter(({ twin }) => twin?.kind === 'member').map(({ draft }) => draft.familyName);
    expect(known.length).toBe(41);
    // Of seven the list says nothing that is new; when they signed up is not when they joined.
    expect(counts).toMatchObject({ update: 34, unchanged: 7 });
    expect(known).toEqual(expect.arrayContaining(['Jaeger', 'Gross', 'Martin']));
    expect(counts.newInstitutions).toBe(0);
  });

  it('takes consent, date, level and interests from the sign-up', () => {
    const { rows, institutions } = plan(platform.rows);
    expect(rows[0]?.draft).toMatchObject({
      joinedOn: '2026-07-16',
      seeks: ['topic:trends', 'topic:resources', 'topic:integration'],
      consents: [{ scope: 'contact', givenOn: '2026-07-16', isDated: true }],
    });
    expect(rows[1]?.draft.consents).toEqual([{ scope: 'list', givenOn: '2026-01-08', isDated: true }]);
    expect(institutions.find(({ name }) => name === 'IT.NRW')?.target).toMatchObject({ sector: 'provider' });
  });

  it('imports the rows of the broken file and loses no text', () => {
    const { rows, counts } = plan(readTable(readDataFile('fehlerhaft.csv')).rows);
    expect(counts).toMatchObject({ create: 4, withProblems: 4 });
    expect(rows[0]).toMatchObject({
      line: 2,
      draft: { familyName: 'Müller', email: '', notes: 'anna@example' },
      problems: [{ line: 2, field: 'email', key: 'import.problem.invalidEmail', values: { value: 'anna@example' } }],
    });
  });

  it('finds 2,000 known people among 7,000', () => {
    const existing = after(plan(outlook.rows));
    const others = Array.from({ length: 5000 }, (_, index) =>
      record('members', `member:${index}`, {
        givenName: 'Anna',
        familyName: `Weber${index}`,
        email: `anna${index}@x.example`,
      }),
    );
    // Everybody compared with everybody, this would not come to an end before the time limit of every test.
    const { counts } = plan(outlook.rows, { ...existing, members: [...existing.members, ...others] });
    expect(counts).toMatchObject({ rows: outlook.rows.length, create: 0 });
  });
});

describe('planMemberImport', () => {
  const heading = 'Vorname;Nachname;E-Mail;Firma;Kategorien;Notizen\n';
  const rowsOf = (text: string): MemberImportInput['rows'] => readTextTable(heading + text).rows;

  it('takes the same folded name at the same institution for one person', () => {
    const { rows } = plan(
      rowsOf('Marie;Jäger;;Stadt Kiel;;\nMARIE;Jaeger;m@x.example;Landeshauptstadt Kiel;;\nMarie;Jäger;;Stadt Köln;;'),
    );
    expect(rows.map(({ action }) => action)).toEqual(['create', 'duplicateInFile', 'create']);
    expect(rows[1]?.twin).toEqual({ kind: 'line', line: 2, by: 'nameAndInstitution', isSure: true });
  });

  it('warns when one address serves people of different names', () => {
    const { rows } = plan(rowsOf('Anna;Weber;info@x.example;;;\nBert;Koch;INFO@x.example;;;'));
    expect(rows[1]).toMatchObject({ action: 'perhaps', problems: [{ key: 'import.problem.sameEmailOtherName' }] });
  });

  it('obeys the choices of the user', () => {
    const rows = rowsOf('Anna;Weber;info@x.example;;;\nBert;Koch;info@x.example;;;');
    const chosen = plan(rows, {
      rowChoices: new Map([
        [2, 'skip'],
        [3, 'create'],
      ]),
    });
    expect(chosen.rows.map(({ action }) => action)).toEqual(['skip', 'create']);
  });

  it('takes a row without a name for an error and says which', () => {
    expect(plan(rowsOf(';;a@x.example;;;')).rows[0]).toMatchObject({
      action: 'error',
      problems: [{ line: 2, key: 'import.problem.noName', values: { value: 'a@x.example' } }],
    });
  });

  it('makes tags of unknown categories, but of no sentence', () => {
    const sentence = 'Ich interessiere mich sehr dafür, wie andere Städte ihre Dienste digital anbieten';
    const [row] = plan(rowsOf(`Anna;Weber;;;"VIP;${sentence.replace(',', ' ')}";alt`)).rows;
    expect(row?.draft).toMatchObject({ notes: `alt\n${sentence.replace(',', ' ')}`, tags: ['VIP'], seeks: [] });
  });

  it('joins safe spellings of an institution, proposes shortened ones and takes the answer', () => {
    const institutions = [
      { id: 'institution:kiel', name: 'Landeshauptstadt Kiel', shortName: '', deletedAt: '' },
      { id: 'institution:sh', name: 'Staatskanzlei Schleswig-Holstein', shortName: 'StK SH', deletedAt: '' },
      { id: 'institution:gone', name: 'Stadt Bonn', shortName: '', deletedAt: 'x' },
    ];
    const rows = rowsOf('A;A;;Stadt Kiel;;\nB;B;;Staatskanzlei Schleswig;;\nC;C;;stk sh;;\nD;D;;Stadt Bonn;;');
    const first = plan(rows, { institutions }).institutions;
    expect(first.map(({ target, suggestedIds }) => [target.action, suggestedIds])).toEqual([
      ['match', []],
      ['create', ['institution:sh']],
      ['match', []],
      ['create', []],
    ]);
    const answered = plan(rows, {
      institutions,
      institutionChoices: new Map([[first[1]?.key ?? '', 'institution:sh']]),
    });
    expect(answered.institutions[1]?.target).toEqual({ action: 'match', institutionId: 'institution:sh' });
    expect(answered.counts.newInstitutions).toBe(1);
  });

  it('does not take a deleted member for a twin', () => {
    const members = [
      {
        ...record('members', 'member:1', { givenName: 'Anna', familyName: 'Weber', email: 'a@x.example' }),
        deletedAt: 'x',
      },
    ];
    expect(plan(rowsOf('Anna;Weber;a@x.example;;;'), { members }).rows[0]?.action).toBe('create');
  });

  it('creates no institution for rows that are left out', () => {
    const rows = rowsOf('Anna;Weber;a@x.example;Stadt Kiel;;\nAnna;Weber;a@x.example;Stadt Bonn;;');
    const carriedOut = planToRecords(plan(rows), {
      createId: (collection) => `${collection}:new`,
      createItemId: () => 'item',
      membership: 'prospect',
      source: 'liste.csv',
      contactSource: 'import',
      today: '2026-12-09',
      members: [],
    });
    expect(carriedOut.institutions.map(({ name }) => name)).toEqual(['Stadt Kiel']);
    expect(carriedOut.members).toEqual([
      expect.objectContaining({
        id: 'members:new',
        membership: 'prospect',
        source: 'liste.csv',
        positions: [
          {
            id: 'item',
            office: '',
            department: '',
            institutionId: 'institutions:new',
            from: '',
            to: '',
            isMain: false,
          },
        ],
      }),
    ]);
  });
});
