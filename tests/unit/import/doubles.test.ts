import { describe, expect, it } from 'vitest';
import { mapRows, planMemberImport, planToRecords, readImportFile } from '../../../shared/domain/import';
import type { MemberImportInput, PlannedRecords } from '../../../shared/domain/import';
import { record } from '../../support/records';

const TOPICS = [
  { id: 'topic:ethics', title: 'Ethik' },
  { id: 'topic:law', title: 'Recht' },
];

function planOf(text: string, input: Partial<MemberImportInput> = {}) {
  const file = readImportFile('liste.csv', new TextEncoder().encode(text));
  if (!file.ok) throw new Error(file.error.type);
  const rows = mapRows(file.value.table, file.value.mappings);
  return planMemberImport({ rows, members: [], institutions: [], topics: TOPICS, today: '2026-12-09', ...input });
}

function written(text: string, input: Partial<MemberImportInput> = {}): PlannedRecords {
  let next = 0;
  return planToRecords(planOf(text, input), {
    createId: (collection) => `${collection}:${(next += 1)}`,
    createItemId: () => `item:${(next += 1)}`,
    membership: 'member',
    source: 'liste.csv',
    contactSource: 'import',
    today: '2026-12-09',
    members: input.members ?? [],
  });
}

describe('the same person twice in a file', () => {
  const text =
    'Vorname;Nachname;E-Mail;Telefon;Fax;Themen;Funktion\nAda;Eins;ada@x.example;030 111111;99;Ethik;CDO\nBea;Zwei;bea@x.example;;;;\nAda;Eins;ada@x.example;030 222222;;Recht;CIO\n';

  it('is one, with all that both rows say; the later counts', () => {
    const { members } = written(text);
    expect(members).toHaveLength(2);
    expect(members[0]).toMatchObject({
      phone: '030 222222',
      notes: 'Fax: 99\nCDO',
      seeks: ['topic:ethics', 'topic:law'],
      positions: [{ office: 'CIO' }],
    });
    expect(members[0]?.contacts.map(({ value }) => value)).toEqual(['ada@x.example', '030 222222', '030 111111']);
  });

  it('is told with what came from the second row', () => {
    const { rows } = planOf(text);
    expect(rows.map(({ action }) => action)).toEqual(['create', 'create', 'duplicateInFile']);
    expect(rows[2]?.problems).toEqual([
      {
        line: 4,
        key: 'import.problem.merged',
        values: { line: 2, value: '030 222222; CIO; Recht' },
      },
    ]);
  });

  it('has no more fields than a member has', () => {
    const [member] = written(text).members;
    expect(Object.keys(record('members', 'member:a', {}))).toEqual(expect.arrayContaining(Object.keys(member ?? {})));
  });

  it('goes by the days of the rows before their order', () => {
    const { members } = written(
      'Zeitstempel;Vorname;Nachname;E-Mail;Telefon;Ort\n02.10.2026;Ada;Eins;ada@x.example;030 222222;Ulm\n01.10.2026;Ada;Eins;ada@x.example;030 111111;Bonn\n',
    );
    expect(members).toMatchObject([{ phone: '030 222222', city: 'Ulm', joinedOn: '2026-10-01' }]);
  });

  it('may take a consent back in the second answer', () => {
    const head = 'Zeitstempel;Vorname;Nachname;E-Mail;Einwilligung Kontakt;Einwilligung Liste\n';
    const first = '01.10.2026;Ada;Eins;ada@x.example;ja;\n';
    const [member] = written(`${head}${first}02.10.2026;Ada;Eins;ada@x.example;nein;ja\n`).members;
    expect(member?.consents).toMatchObject([{ scope: 'list', givenOn: '2026-10-02' }]);
    // The newest of three, in whatever order they stand.
    const no = '03.10.2026;Ada;Eins;ada@x.example;nein;\n';
    const [three] = written(`${head}${no}${first}02.10.2026;Ada;Eins;ada@x.example;ja;\n`).members;
    expect(three?.consents).toEqual([]);
    const [kept] = written(`${head}${first}02.10.2026;Ada;Eins;ada@x.example;;\n`).members;
    expect(kept?.consents).toMatchObject([{ scope: 'contact', givenOn: '2026-10-01' }]);
  });

  it('keeps another institution in the notes, and moves only by days', () => {
    const rows = 'Ada;Eins;ada@x.example;CDO;Stadt Ulm\nAda;Eins;ada@x.example;CIO;Kreis Nord\n';
    const stays = written(`Vorname;Nachname;E-Mail;Funktion;Behörde\n${rows}`);
    expect(stays.institutions.map(({ name }) => name)).toEqual(['Stadt Ulm']);
    expect(stays.members).toMatchObject([{ positions: [{ office: 'CDO' }], notes: 'CIO, Kreis Nord' }]);
    const moves = written(
      'Zeitstempel;Vorname;Nachname;E-Mail;Funktion;Behörde\n01.10.2026;Ada;Eins;ada@x.example;CDO;Stadt Ulm\n02.10.2026;Ada;Eins;ada@x.example;CIO;Kreis Nord\n',
    );
    expect(moves.institutions.map(({ name }) => name)).toEqual(['Kreis Nord']);
    expect(moves.members).toMatchObject([{ positions: [{ office: 'CIO' }], notes: 'CDO, Stadt Ulm' }]);
  });

  it('says both to the member that is known', () => {
    const member = record('members', 'member:ada', {
      givenName: 'Ada',
      familyName: 'Eins',
      email: 'ada@x.example',
      notes: 'alt',
    });
    const input = { members: [member] };
    const { rows } = planOf(text, input);
    expect(rows.map(({ action }) => action)).toEqual(['update', 'create', 'duplicateInFile']);
    const [change] = written(text, input).changes;
    expect(change?.patch).toMatchObject({
      phone: '030 222222',
      seeks: ['topic:ethics', 'topic:law'],
      notes: 'alt\nFax: 99\nCDO',
    });
    // What is there already is shown beside what comes to it.
    expect(rows[0]?.changes.find(({ field }) => field === 'notes')).toMatchObject({
      before: 'alt',
      after: 'Fax: 99\nCDO',
    });
  });

  it('keeps the other name of one address', () => {
    const { members } = written('Vorname;Nachname;E-Mail\nUwe;Maier;maier@x.example\nUte;Maier;maier@x.example\n');
    expect(members).toMatchObject([{ givenName: 'Uwe', notes: 'Ute Maier' }]);
  });

  it('that is left out gives nothing', () => {
    const { rows } = planOf(text, { rowChoices: new Map([[4, 'skip']]) });
    expect(rows[0]?.draft).toMatchObject({ phone: '030 111111', notes: 'Fax: 99' });
  });
});
