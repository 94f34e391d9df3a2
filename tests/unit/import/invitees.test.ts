import { describe, expect, it } from 'vitest';
import {
  inviteesToRecords,
  planInvitees,
  planMemberImport,
  planToRecords,
  recogniseColumns,
  type InviteePlan,
  type MemberImportInput,
} from '../../../shared/domain/import';
import type { Attendance } from '../../../shared/schema';
import { attendanceId } from '../../../shared/schema/records';
import { record } from '../../support/records';
import { readTextTable } from './readDataFile';

const NOW = '2026-11-29T12:00:00.000Z';
const ines = record('members', 'member:ines', { givenName: 'Ines', familyName: 'Moor', email: 'ines@ulm.example' });
const meeting = record('meetings', 'meeting:autumn', { title: 'Herbsttagung', timeZone: 'Europe/Berlin' });

interface Sources {
  readonly known?: readonly Attendance[];
  readonly takesUncertain?: boolean;
  readonly people?: Partial<MemberImportInput>;
}

function planned(text: string, { known = [], takesUncertain = false, people = {} }: Sources = {}): InviteePlan {
  const { rows } = planMemberImport({
    ...{ rows: readTextTable(text).rows, members: [ines], institutions: [], topics: [], today: '2026-11-29' },
    ...people,
  });
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  return planInvitees(rows, { meeting, entryOf: (id) => byId.get(id), takesUncertain, now: NOW });
}

function entry(fields: Partial<Attendance>): Attendance {
  const id = attendanceId(meeting.id, ines.id);
  return record('attendance', id, { meetingId: meeting.id, memberId: ines.id, invited: true, ...fields });
}

const ROWS = [
  'Zeitstempel;Vorname;Nachname;E-Mail;Telefon;Nehmen Sie teil?',
  '02.10.2026 10:00;Ada;Eins;ada@x.example;030 222;Nein',
  '01.10.2026 10:00;Ada;Eins;ada@x.example;030 111;Ja',
];

describe('two rows of one person', () => {
  it.each([
    ['the newer first', ROWS, ['answer', 'superseded']],
    ['the newer last', [ROWS[0], ROWS[2], ROWS[1]], ['superseded', 'answer']],
  ])('are one invitee with the later answer, %s', (_, lines, states) => {
    const { rows } = readTextTable(`${lines.join('\n')}\n`);
    const people = planMemberImport({ rows, members: [], institutions: [], topics: [], today: '2026-11-29' });
    expect(people.rows.map(({ action }) => action)).toEqual(['create', 'duplicateInFile']);
    const plan = planInvitees(people.rows, { meeting, entryOf: () => undefined, takesUncertain: false, now: NOW });
    expect(statesOf(plan)).toEqual(states);
    let next = 0;
    const { members, memberIdByLine } = planToRecords(people, {
      ...{ createId: () => 'member:ada', createItemId: () => `${(next += 1)}`, membership: 'member', source: 'a.csv' },
      ...{ contactSource: 'signUp', today: '2026-11-29', members: [] },
    });
    expect(members).toMatchObject([{ phone: '030 222' }]);
    // Each value is known from the day of its own row on.
    expect(members[0]?.contacts.map(({ value, asOf }) => [value, asOf])).toEqual([
      ['ada@x.example', '2026-10-02'],
      ['030 222', '2026-10-02'],
      ['030 111', '2026-10-01'],
    ]);
    expect(inviteesToRecords(plan, memberIdByLine)).toMatchObject([{ memberId: 'member:ada', patch: { rsvp: 'no' } }]);
  });
});

function statesOf({ byLine }: InviteePlan): readonly string[] {
  return [...byLine.values()].toSorted((one, other) => one.line - other.line).map(({ state }) => state);
}

const HEAD = 'Vorname;Nachname;E-Mail;Teilnahme;Angemeldet am';
const INES = 'Ines;Moor;ines@ulm.example';

describe('who comes to a meeting', () => {
  it('is invited with the answer, whether new, updated or unchanged', () => {
    const plan = planned(
      `${HEAD};Teilnehmertyp;Ort\nKim;Neu;kim@x.example;Zusage;14.09.2026 14:22;Gast;\n${INES};Nein;14.09.2026 9:00;;Ulm\nAda;Neu;ada@x.example;;;;\n`,
    );
    expect(statesOf(plan)).toEqual(['answer', 'answer', 'invite']);
    expect(
      inviteesToRecords(
        plan,
        new Map([
          [2, 'member:kim'],
          [4, 'member:ada'],
        ]),
      ),
    ).toEqual([
      {
        memberId: 'member:kim',
        patch: { invited: true, role: 'guest', rsvp: 'yes', replyComment: '', repliedAt: '2026-09-14T12:22:00.000Z' },
      },
      {
        memberId: 'member:ines',
        patch: { invited: true, rsvp: 'no', replyComment: '', repliedAt: '2026-09-14T07:00:00.000Z' },
      },
      { memberId: 'member:ada', patch: { invited: true } },
    ]);
    expect(statesOf(planned(`Vorname;Nachname;E-Mail\n${INES}\n`))).toEqual(['invite']);
  });

  it('waits where its row waits for a decision, and is nobody where it is wrong or left out', () => {
    const text = 'Vorname;Nachname;Teilnahme\nInes;Moor;ja\n;;ja\nKim;Neu;ja\n';
    const plan = planned(text, { people: { rowChoices: new Map([[4, 'skip']]) } });
    expect(statesOf(plan)).toEqual(['undecided', 'out', 'out']);
    expect(plan.writes).toEqual([]);
  });

  it('answers anew by a later answer, never by an older one', () => {
    const known = [entry({ rsvp: 'yes', repliedAt: '2026-09-15T10:00:00.000Z' })];
    const older = planned(`${HEAD}\n${INES};Absage;14.09.2026 10:00\n`, { known });
    expect(statesOf(older)).toEqual(['older']);
    expect(older.writes).toEqual([]);
    const later = planned(`${HEAD}\n${INES};Absage;16.09.2026\n`, { known });
    expect(later.writes[0]?.patch).toEqual({
      rsvp: 'no',
      replyComment: '',
      repliedAt: '2026-09-15T22:00:00.000Z',
    });
  });

  it('asks where no time tells which answer is the later one', () => {
    const known = [entry({ rsvp: 'yes', updatedAt: '2026-09-20T10:00:00.000Z-0000-abcdef' })];
    const text = `${HEAD}\n${INES};Absage;\n`;
    expect(planned(text, { known })).toMatchObject({ uncertain: 1, writes: [] });
    expect(planned(text, { known, takesUncertain: true }).writes[0]?.patch).toMatchObject({
      rsvp: 'no',
      repliedAt: NOW,
    });
  });

  it('says nothing new the second time', () => {
    const text = `${HEAD};Rolle\n${INES};Ja, online;14.09.2026 14:22;Vortrag\n`;
    const [write] = planned(text).writes;
    const again = planned(text, { known: [entry({ ...write?.patch })] });
    expect(statesOf(again)).toEqual(['same']);
    expect(again.writes).toEqual([]);
    expect(entry({ ...write?.patch })).toMatchObject({ replyComment: 'Ja, online', role: 'speaker' });
  });

  it('leaves alone whoever was checked in, and brings back whoever was taken off the list', () => {
    const text = `${HEAD}\n${INES};Absage;16.09.2026\n`;
    const present = planned(text, { known: [entry({ presentFrom: '2026-09-10T08:00:00.000Z' })] });
    expect(present.writes).toEqual([]);
    expect(statesOf(present)).toEqual(['present']);
    const removed = planned(text, { known: [entry({ deletedAt: '2026-09-10T08:00:00.000Z-0000-a' })] });
    expect(removed.writes[0]?.patch).toMatchObject({ invited: true, rsvp: 'no' });
  });

  it('lets the latest of several rows about one person speak', () => {
    const plan = planned(
      `${HEAD}\nKim;Neu;kim@x.example;Absage;16.09.2026\nKim;Neu;kim@x.example;Zusage;14.09.2026\nKim;Neu;kim@x.example;;\n`,
    );
    expect(statesOf(plan)).toEqual(['answer', 'superseded', 'superseded']);
    expect(plan.writes).toMatchObject([{ who: { kind: 'line', line: 2 }, patch: { rsvp: 'no' } }]);
  });

  it('keeps the words that it does not understand, and says so', () => {
    const plan = planned(`${HEAD};Ticketart\n${INES};ggf. ab 14 Uhr;gestern;Early Bird\n`);
    expect(plan.writes[0]?.patch).toEqual({
      ...{ invited: true, role: 'Early Bird', replyComment: 'ggf. ab 14 Uhr', repliedAt: '' },
    });
    expect(plan.byLine.get(2)).toMatchObject({ state: 'answer', after: 'none', unread: 'ggf. ab 14 Uhr' });
    expect(plan.byLine.get(2)?.problems.map(({ key }) => key)).toEqual([
      'import.problem.unclearAnswer',
      'import.problem.unknownRole',
      'import.problem.unreadableStamp',
    ]);
  });

  it('keeps such words with the answer that another row of the person gives', () => {
    const rows = [
      `${INES};Ja;14.09.2026 10:00`,
      `${INES};ich melde mich;13.09.2026 10:00`,
      `${INES};👍;15.09.2026 10:00`,
    ];
    for (const lines of [rows, rows.toReversed()]) {
      const text = `${HEAD}\n${lines.join('\n')}\n`;
      const plan = planned(text);
      expect(plan.writes).toHaveLength(1);
      const [write] = plan.writes;
      expect(write?.patch).toMatchObject({ rsvp: 'yes', repliedAt: '2026-09-15T08:00:00.000Z' });
      expect(write?.patch.replyComment?.split('\n').toSorted()).toEqual(['ich melde mich', '👍']);
      expect(planned(text, { known: [entry({ ...write?.patch })] }).writes).toEqual([]);
    }
    const known = [entry({ rsvp: 'yes', repliedAt: '2026-09-14T08:00:00.000Z' })];
    expect(planned(`${HEAD}\n${rows.join('\n')}\n`, { known }).writes).toHaveLength(1);
  });

  it('believes no answer of the future', () => {
    const plan = planned(`${HEAD}\n${INES};ja;14.09.2099 10:00\n`);
    expect(plan.writes[0]?.patch).toMatchObject({ rsvp: 'yes', repliedAt: '' });
  });
});

describe('columns that say who comes', () => {
  it.each([
    ['Status', 'Zusage', 'answer'],
    ['Status', 'Mitglied', 'status'],
    ['Status', 'verschickt', 'notes'],
    ['Rolle', 'Gast', 'meetingRole'],
    ['Rolle', 'Abteilungsleitung', 'office'],
    ['Ticket', 'Speaker', 'meetingRole'],
    ['Will you attend?', 'No', 'answer'],
    ['Nehmen Sie teil?', 'Nein', 'answer'],
    ['Attendee Status', 'Attending', 'answer'],
    ['Anmeldestatus', 'storniert', 'answer'],
    ['Response date', '14.09.2026', 'answeredAt'],
  ])('%s with %s is %s', (heading, value, field) => {
    expect(recogniseColumns(readTextTable(`Nachname;${heading}\nMoor;${value}\n`).table)[1]?.field).toBe(field);
  });
});
