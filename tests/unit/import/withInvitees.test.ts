import { describe, expect, it } from 'vitest';
import {
  countWithoutEffect,
  planInvitees,
  planMemberImport,
  withInvitees,
  type InviteePlan,
  type MemberImportPlan,
} from '../../../shared/domain/import';
import { attendanceId } from '../../../shared/schema/records';
import { record } from '../../support/records';
import { readTextTable } from './readDataFile';

const meeting = record('meetings', 'meeting:autumn', { title: 'Herbsttagung', timeZone: 'Europe/Berlin' });
const [ilka, mira, ada] = ['Ilka', 'Mira', 'Ada'].map((givenName) =>
  record('members', `member:${givenName}`, { givenName, familyName: 'Moor', email: `${givenName}@ulm.example` }),
);
const known = [ilka, mira, ada].flatMap((member) => member ?? []);

function planned(lines: readonly string[]): readonly [MemberImportPlan, InviteePlan] {
  const { rows } = readTextTable(`Zeitstempel;Vorname;Nachname;E-Mail;Telefon;Nehmen Sie teil?\n${lines.join('\n')}\n`);
  const people = planMemberImport({ rows, members: known, institutions: [], topics: [], today: '2026-11-29' });
  const entries = new Map(
    known.map(({ id: memberId }) => {
      const id = attendanceId(meeting.id, memberId);
      const said = { rsvp: 'yes', repliedAt: '2026-09-14T12:00:00.000Z' } as const;
      return [id, record('attendance', id, { meetingId: meeting.id, memberId, invited: true, ...said })];
    }),
  );
  const sources = { meeting, entryOf: (id: string) => entries.get(id), takesUncertain: false };
  return [people, planInvitees(people.rows, { ...sources, now: '2026-11-29T12:00:00.000Z' })];
}

describe('a second sign-up list', () => {
  const [people, invitees] = planned([
    '20.09.2026 10:00;Ilka;Moor;Ilka@ulm.example;;leider nicht',
    '10.09.2026 10:00;Mira;Moor;Mira@ulm.example;;Nein',
    '20.09.2026 10:00;Ada;Moor;Ada@ulm.example;;👍',
    '19.09.2026 10:00;Ada;Moor;Ada@ulm.example;;Ja',
  ]);

  it('updates whoever gives another answer, even if nothing else is new', () => {
    expect(people.rows.map(({ action }) => action)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']);
    const shown = withInvitees(people, invitees);
    expect(shown.rows.map(({ verdict }) => verdict)).toEqual(['update', 'unchanged', 'update', 'update']);
    expect(shown.rows.map(({ action }) => action)).toEqual(['update', 'unchanged', 'update', 'update']);
    expect(shown.verdicts).toMatchObject({ update: 3, unchanged: 1 });
    expect(shown.counts).toMatchObject({ update: 3, unchanged: 1 });
    expect(countWithoutEffect(people, invitees)).toEqual({ left: 1, unchanged: 1, inFile: 0 });
  });

  it('is as it was without a meeting', () => {
    expect(withInvitees(people, undefined)).toBe(people);
    expect(countWithoutEffect(people, undefined)).toEqual({ left: 4, unchanged: 4, inFile: 0 });
  });
});

it('counts a double row among those without effect only where nothing of it is taken', () => {
  const first = '10.09.2026 10:00;Kim;Neu;kim@ulm.example;030 1;ja';
  const [people, invitees] = planned([first, first, first.replace('030 1', '030 2'), first.replace('ja', 'nein')]);
  expect(people.counts).toMatchObject({ create: 1, duplicateInFile: 3 });
  // The last row says no, and its answer counts.
  expect(countWithoutEffect(people, invitees)).toEqual({ left: 1, unchanged: 0, inFile: 1 });
  expect(countWithoutEffect(people, undefined)).toEqual({ left: 2, unchanged: 0, inFile: 2 });
});
