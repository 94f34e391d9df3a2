import { describe, expect, it } from 'vitest';
import {
  mapRows,
  planMemberImport,
  planToRecords,
  readImportFile,
  type ChangedMember,
  type MemberImportInput,
  type MemberImportPlan,
} from '../../../shared/domain/import';
import type { Institution, Member } from '../../../shared/schema';
import { record } from '../../support/records';
import { standingTopics } from './readDataFile';

const kreis: Institution = record('institutions', 'institution:kreis', { name: 'Kreis Recklinghausen' });
const itNrw: Institution = record('institutions', 'institution:it-nrw', { name: 'IT.NRW' });
const ines: Member = record('members', 'member:ines', {
  academicTitle: 'Dr.',
  givenName: 'Ines',
  familyName: 'Großmann',
  email: 'i.grossmann@it.nrw.example',
  phone: '+49 2361 53-4711',
  city: 'Düsseldorf',
  notes: 'mag keine Anrufe',
  seeks: ['topic:ethics'],
  positions: [
    { id: 'p', office: 'Referentin', department: '', institutionId: itNrw.id, from: '2020', to: '', isMain: false },
  ],
});

function plan(text: string, input: Partial<MemberImportInput> = {}): MemberImportPlan {
  const file = readImportFile('liste.csv', new TextEncoder().encode(text));
  if (!file.ok) throw new Error(file.error.type);
  return planMemberImport({
    rows: mapRows(file.value.table, file.value.mappings),
    members: [ines],
    institutions: [kreis, itNrw],
    topics: standingTopics,
    today: '2026-12-09',
    ...input,
  });
}

function changesOf(planned: MemberImportPlan, members: readonly Member[] = [ines]): readonly ChangedMember[] {
  let next = 0;
  return planToRecords(planned, {
    createId: (collection) => `${collection}:new`,
    createItemId: () => `item:${(next += 1)}`,
    membership: 'member',
    source: 'liste.csv',
    contactSource: 'import',
    today: '2026-12-09',
    members,
  }).changes;
}

const shown = (planned: MemberImportPlan, row = 0): readonly string[] =>
  planned.rows[row]?.changes.map(
    ({ field, before, after, isTaken }) => `${isTaken ? '+' : '-'} ${field}: ${before} → ${after}`,
  ) ?? [];

describe('updating known members', () => {
  it('changes nothing where the row says nothing new, and what is empty says nothing', () => {
    const planned = plan(
      'Titel;Vorname;Nachname;E-Mail;Telefon;Ort;Firma;Funktion\n;INES;Grossmann;I.Grossmann@IT.NRW.example;02361 534711;;IT.NRW;\n',
    );
    expect(planned.rows[0]).toMatchObject({ action: 'unchanged', changes: [], twin: { kind: 'member', by: 'email' } });
    expect(changesOf(planned)).toEqual([]);
  });

  it('says field by field what is new, and keeps what it replaces', () => {
    const text =
      'Vorname;Nachname;E-Mail;Telefon;Mobil;Firma;Funktion;Themen;Notizen\n' +
      'Ines;Großmann;grossmann@kreis-re.example;+49 2361 53-12;0171 1;IT.NRW;Referatsleiterin;Ethik, Legal Tech, VIP;mag keine Anrufe\n';
    const planned = plan(text);
    expect(planned.rows[0]).toMatchObject({ action: 'update', twin: { by: 'nameAndInstitution' } });
    expect(shown(planned)).toEqual([
      '+ email: i.grossmann@it.nrw.example → grossmann@kreis-re.example',
      '+ phone: +49 2361 53-4711 → +49 2361 53-12',
      '+ contacts:  → 0171 1',
      '+ office: Referentin → Referatsleiterin',
      '+ seeks: Ethik und Verantwortung → Legal Tech',
      '+ tags:  → VIP',
    ]);
    const [change] = changesOf(planned);
    expect(change).toMatchObject({
      id: ines.id,
      patch: {
        email: 'grossmann@kreis-re.example',
        seeks: ['topic:ethics', 'topic:legal-tech'],
        tags: ['VIP'],
        positions: [{ id: 'p', office: 'Referatsleiterin', from: '2020' }],
      },
    });
    expect(change?.patch.contacts?.map(({ value, source, use }) => [value, source, use])).toEqual([
      ['i.grossmann@it.nrw.example', '', ''],
      ['+49 2361 53-4711', '', ''],
      ['grossmann@kreis-re.example', 'import', ''],
      ['+49 2361 53-12', 'import', ''],
      ['0171 1', 'import', 'mobile'],
    ]);
    expect(change?.patch).not.toHaveProperty('notes');
    // The same file once more.
    const after = { ...ines, ...change?.patch };
    expect(plan(text, { members: [after] }).rows[0]?.action).toBe('unchanged');
  });

  it('leaves what a person refuses, and is unchanged where all is refused', () => {
    const text = 'Vorname;Nachname;E-Mail;Telefon;Ort\nInes;Großmann;i.grossmann@it.nrw.example;0201 1;Essen\n';
    const refusing = (...fields: readonly ('phone' | 'city')[]): MemberImportPlan =>
      plan(text, { changeChoices: new Map([[2, new Map(fields.map((field) => [field, false]))]]) });
    expect(shown(refusing('phone'))).toEqual(['- phone: +49 2361 53-4711 → 0201 1', '+ city: Düsseldorf → Essen']);
    expect(changesOf(refusing('phone'))).toEqual([{ id: ines.id, patch: { city: 'Essen' } }]);
    expect(refusing('phone', 'city').rows[0]?.action).toBe('unchanged');
    expect(refusing('phone', 'city').counts).toMatchObject({ update: 0, unchanged: 1 });
  });

  it.each([
    ['Zeitstempel', []],
    ['Mitglied seit', ['+ joinedOn:  → 2026-09-14']],
    ['Dabei seit', ['+ joinedOn:  → 2026-09-14']],
  ])('takes the day on which a known member joined from a column that says so only: %s', (heading, changes) => {
    const row = 'Ines;Großmann;i.grossmann@it.nrw.example;14.09.2026\n';
    expect(shown(plan(`Vorname;Nachname;E-Mail;${heading}\n${row}`))).toEqual(changes);
  });

  it('adds an office at another institution beside the one that is known, since the row does not say that it ended', () => {
    const planned = plan(
      'Vorname;Nachname;E-Mail;Firma;Funktion;Angemeldet am\nInes;Großmann;i.grossmann@it.nrw.example;Kreis Recklinghausen;CDO;14.09.2026\n',
    );
    expect(shown(planned)).toEqual(['+ position: Referentin, IT.NRW → CDO, Kreis Recklinghausen']);
    expect(changesOf(planned)[0]?.patch.positions).toEqual([
      ines.positions[0],
      expect.objectContaining({ office: 'CDO', institutionId: kreis.id, from: '2026-09-14', to: '' }),
    ]);
  });

  it('creates the institution that a taken office needs, and none for a refused one', () => {
    const text = 'Vorname;Nachname;E-Mail;Firma\nInes;Großmann;i.grossmann@it.nrw.example;Stadt Ulm\n';
    expect(plan(text).counts.newInstitutions).toBe(1);
    const refused = plan(text, { changeChoices: new Map([[2, new Map([['position', false]])]]) });
    expect(refused.counts.newInstitutions).toBe(0);
  });

  it('finds the person by the id of a file that came from here, whatever else changed, and takes its spelling', () => {
    const text = `Verbund-ID;Vorname;Nachname;E-Mail\n${ines.id};Inès;Grossmann-Brink;neu@ulm.example\n`;
    const planned = plan(text);
    expect(planned.rows[0]?.twin).toEqual({ kind: 'member', memberId: ines.id, by: 'id', isSure: true });
    expect(shown(planned)).toEqual([
      '+ givenName: Ines → Inès',
      '+ familyName: Großmann → Grossmann-Brink',
      '+ email: i.grossmann@it.nrw.example → neu@ulm.example',
    ]);
    expect(plan('Verbund-ID;Nachname\nmember:fremd;Moor\n').rows[0]).toMatchObject({
      action: 'create',
      problems: [{ key: 'import.problem.unknownId', values: { value: 'member:fremd' } }],
    });
  });

  it('brings nobody back who was erased, but somebody of that name who is not', () => {
    const erased = { isErased: (id: string) => id === 'member:erased' };
    const row = plan('Verbund-ID;Nachname\nmember:erased;Moor\n', erased).rows[0];
    expect(row).toMatchObject({ action: 'error', problems: [{ key: 'import.problem.erased' }] });
    expect(plan('Verbund-ID;Nachname\nmember:other;Moor\n', erased).rows[0]?.action).toBe('create');
    // A later row of that address is nobody's double.
    const later = 'Verbund-ID;Nachname;E-Mail\nmember:erased;Moor;moor@ulm.example\n;Moor;moor@ulm.example\n';
    expect(plan(later, erased).rows.map(({ action }) => action)).toEqual(['error', 'create']);
  });

  it('asks where only the name is the same, or a mailbox belongs to somebody else; until then nothing happens', () => {
    const sameName = 'Vorname;Nachname;Telefon\nInes;Großmann;0201 1\n';
    expect(plan(sameName).rows[0]).toMatchObject({ action: 'perhaps', twin: { by: 'likeness', isSure: false } });
    expect(changesOf(plan(sameName))).toEqual([]);
    const same = plan(sameName, { rowChoices: new Map([[2, 'update']]) });
    expect(changesOf(same)[0]?.patch).toMatchObject({ phone: '0201 1' });
    expect(plan(sameName, { rowChoices: new Map([[2, 'create']]) }).counts).toMatchObject({ create: 1, perhaps: 0 });
    expect(plan('Vorname;Nachname;E-Mail\nMax;Moor;i.grossmann@it.nrw.example\n').rows[0]?.action).toBe('perhaps');
    // Somebody of the same name, with another address elsewhere.
    expect(plan('Vorname;Nachname;E-Mail;Firma\nInes;Großmann;x@ulm.example;Stadt Ulm\n').rows[0]?.action).toBe(
      'create',
    );
  });

  it('takes a consent with a date of its own, and proposes none without', () => {
    const head = 'Vorname;Nachname;E-Mail;Einwilligung Kontakt;Angemeldet am\n';
    const dated = plan(`${head}Ines;Großmann;i.grossmann@it.nrw.example;ja;14.09.2026\n`);
    expect(shown(dated)[0]).toBe('+ consentContact:  → 2026-09-14');
    const undated = plan(`${head}Ines;Großmann;i.grossmann@it.nrw.example;ja;\n`);
    expect(shown(undated)).toEqual(['- consentContact:  → ']);
    expect(undated.rows[0]?.action).toBe('unchanged');
  });

  it('changes a status only where a person takes it, and remembers that in its history', () => {
    const text = `Verbund-ID;Nachname;Status\n${ines.id};Großmann;Ausgetreten\n`;
    expect(plan(text).rows[0]?.action).toBe('unchanged');
    const taken = plan(text, { changeChoices: new Map([[2, new Map([['membership', true]])]]) });
    expect(changesOf(taken)[0]?.patch).toEqual({
      membership: 'left',
      membershipHistory: [expect.objectContaining({ membership: 'left', since: '2026-12-09', reason: '' })],
    });
    expect(plan('Nachname;Mitgliedsstatus\nMoor;Ehrenamtlich\n').rows[0]).toMatchObject({
      draft: { membership: '', notes: 'Mitgliedsstatus: Ehrenamtlich' },
      problems: [{ key: 'import.problem.unknownStatus' }],
    });
  });

  it('lets the first of several rows about one member speak', () => {
    const planned = plan(
      'Vorname;Nachname;E-Mail;Ort\nInes;Großmann;i.grossmann@it.nrw.example;Essen\nInes;Großmann;i.grossmann@it.nrw.example;Ulm\n',
    );
    expect(planned.rows.map(({ action }) => action)).toEqual(['update', 'duplicateInFile']);
    expect(planned.rows[1]?.twin).toMatchObject({ kind: 'line', line: 2 });
  });
});
