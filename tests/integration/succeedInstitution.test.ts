import { beforeEach, expect, test } from 'vitest';
import { finaliseMeeting, succeedInstitution } from '../../renderer/actions';
import type { Session } from '../../renderer/data';
import { positionOn, positionsOn } from '../../shared/domain/membership';
import { readMinutes } from '../../shared/domain/minutes';
import { attendanceId } from '../../shared/schema/records';
import { createSimulation, foundNetwork } from '../support/simulation';

const OLD = 'institution:old';
const NEW = 'institution:new';
const KIM = 'member:kim';
const LOU = 'member:lou';
const ON = '2031-04-01';
const office = { department: 'Stab', from: '2029-03', to: '', isMain: true };
const vacancy = {
  id: 'v',
  office: 'IT-Leitung',
  department: '',
  since: '2030-01-01',
  formerMemberId: '',
  filledBy: '',
  filledOn: '',
};

let session: Session;

beforeEach(async () => {
  const laptop = await createSimulation(13).laptop('laptop-a');
  await foundNetwork(laptop);
  laptop.setOnline(false);
  session = laptop.session();
  const { institutions, members } = session.repositories;
  await institutions.create(
    { name: 'Amt Alt', vacancies: [vacancy, { ...vacancy, id: 'past', filledBy: LOU, filledOn: '2030-02-01' }] },
    { id: OLD },
  );
  await institutions.create({ name: 'Amt Neu' }, { id: NEW });
  await members.create(
    { familyName: 'Kim', positions: [{ ...office, id: 'k', office: 'CDO', institutionId: OLD }] },
    { id: KIM },
  );
  await members.create(
    {
      familyName: 'Lou',
      positions: [
        { ...office, id: 'l', office: 'IT', institutionId: OLD },
        { ...office, id: 'past', office: 'Azubi', institutionId: OLD, from: '2020-01', to: '2021-01' },
        { ...office, id: 'coming', office: 'Rat', institutionId: OLD, from: '2032-01' },
      ],
    },
    { id: LOU },
  );
});

const member = (id: string) => session.read.get('members', id) ?? { positions: [] };
let count = 0;
const succeed = (followers: readonly string[]) =>
  succeedInstitution(session, {
    institutionId: OLD,
    successor: { id: NEW },
    on: ON,
    followers,
    newId: () => `new${(count += 1)}`,
  });

test('who follows holds the same office at the successor from that day on; for others it ends', async () => {
  await succeed([KIM]);
  expect(positionOn(member(KIM), '2031-03-31')).toMatchObject({ id: 'k', institutionId: OLD, to: '2031-03-31' });
  expect(positionOn(member(KIM), ON)).toMatchObject({
    office: 'CDO',
    department: 'Stab',
    institutionId: NEW,
    from: ON,
    to: '',
    isMain: true,
  });
  expect(positionsOn(member(LOU), ON)).toEqual([]);
  expect(member(LOU).positions.find(({ id }) => id === 'past')).toMatchObject({ to: '2021-01' });
  expect(member(LOU).positions.find(({ id }) => id === 'coming')).toMatchObject({ institutionId: OLD, to: '' });
  expect(session.read.get('institutions', OLD)).toMatchObject({ successorId: NEW, endedOn: ON, name: 'Amt Alt' });
});

test('whoever began there only after that day goes along from the beginning, or keeps the office as it is', async () => {
  await succeed([LOU]);
  expect(member(LOU).positions.find(({ id }) => id === 'coming')).toMatchObject({
    institutionId: NEW,
    from: '2032-01',
    to: '',
  });
  expect(positionsOn(member(LOU), '2032-02-01').map(({ institutionId }) => institutionId)).toEqual([NEW, NEW]);
});

test('the one that takes its place can be made with it, and goes with it again', async () => {
  const undo = await succeedInstitution(session, {
    institutionId: OLD,
    successor: { id: 'institution:made', draft: { name: 'Amt für alles' } },
    on: ON,
    followers: [KIM],
    newId: () => 'begun',
  });
  expect(session.read.get('institutions', 'institution:made')).toMatchObject({ name: 'Amt für alles' });
  expect(positionOn(member(KIM), ON)).toMatchObject({ institutionId: 'institution:made' });
  expect(await undo?.undo()).toMatchObject({ kind: 'undone' });
  expect(session.read.get('institutions', 'institution:made')?.deletedAt ?? 'gone').not.toBe('');
  expect(session.read.get('institutions', OLD)).toMatchObject({ successorId: '' });
});

test('vacancies wait at the successor; who filled one before stays written where it was', async () => {
  await succeed([]);
  expect(session.read.get('institutions', OLD)?.vacancies.map(({ id }) => id)).toEqual(['past']);
  expect(session.read.get('institutions', NEW)?.vacancies.map(({ id }) => id)).toEqual(['v']);
});

test('is one step, taken back as a whole', async () => {
  const before = [member(KIM).positions, member(LOU).positions];
  const undo = await succeed([KIM, LOU]);
  expect(await undo?.undo()).toMatchObject({ kind: 'undone' });
  expect([member(KIM).positions, member(LOU).positions]).toEqual(before);
  expect(session.read.get('institutions', OLD)).toMatchObject({ successorId: '', endedOn: '' });
  expect(session.read.get('institutions', OLD)?.vacancies).toHaveLength(2);
  expect(session.read.get('institutions', NEW)?.vacancies).toEqual([]);
});

test('into one that is gone changes nothing', async () => {
  await session.repositories.institutions.remove([NEW]);
  expect(await succeed([KIM])).toBeUndefined();
  expect(positionOn(member(KIM), ON)).toMatchObject({ id: 'k', to: '' });
});

test('minutes of a day before it keep the old name, though they are frozen after it', async () => {
  await succeed([KIM]);
  for (const day of ['2031-03-15', '2031-04-02']) {
    const id = `meeting:${day}`;
    const presentFrom = `${day}T09:00:00.000Z`;
    await session.repositories.meetings.create(
      { startsAt: `${day}T10:00`, endsAt: `${day}T12:00`, status: 'running', startedAt: presentFrom },
      { id },
    );
    await session.repositories.attendance.create(
      { meetingId: id, memberId: KIM, invited: true, presentFrom },
      { id: attendanceId(id, KIM) },
    );
    const done = await finaliseMeeting(session, id, {
      language: 'de',
      takesNextNumber: true,
      now: Date.parse('2031-04-03T10:00:00Z'),
      endedAt: Date.parse(`${day}T11:00:00Z`),
    });
    if (done.kind !== 'finalised') throw new Error(done.kind);
    const institution = day < ON ? 'Amt Alt' : 'Amt Neu';
    expect(readMinutes(done.minutes)).toMatchObject({ value: { content: { present: [{ institution }] } } });
  }
});
