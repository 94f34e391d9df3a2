import { beforeEach, describe, expect, test } from 'vitest';
import { changeOffice, fillVacancy, finaliseMeeting, giveUpVacancy, type OfficeChange } from '../../renderer/actions';
import type { Session } from '../../renderer/data';
import { openVacancies, successorIn } from '../../shared/domain/institutions';
import { positionOn } from '../../shared/domain/membership';
import { readMinutes } from '../../shared/domain/minutes';
import { attendanceId } from '../../shared/schema/records';
import { createSimulation, foundNetwork } from '../support/simulation';

const KIM = 'member:kim';
const LOU = 'member:lou';
const KREIS = 'institution:kreis';
const STADT = 'institution:stadt';
const CDO = {
  id: 'cdo',
  office: 'CDO',
  department: 'Stab',
  institutionId: KREIS,
  from: '2029-03',
  to: '',
  isMain: true,
} as const;
const TEACHING = { ...CDO, id: 'teaching', office: 'Lehrauftrag', institutionId: STADT, isMain: false } as const;

const LEAVING: OfficeChange = { memberId: KIM, positionId: 'cdo', lastDay: '2031-03-31', vacancy: { id: 'vacancy' } };
const MOVING: OfficeChange = {
  ...LEAVING,
  next: {
    id: 'next',
    office: 'Dezernat',
    department: '',
    institution: { id: 'institution:new', draft: { name: 'Stadt Neubeispiel' } },
    from: '2031-04-01',
  },
};

let session: Session;

beforeEach(async () => {
  const laptop = await createSimulation(12).laptop('laptop-a');
  await foundNetwork(laptop);
  laptop.setOnline(false);
  session = laptop.session();
  const { institutions, members } = session.repositories;
  await institutions.create({ name: 'Kreis Beispiel' }, { id: KREIS });
  await institutions.create({ name: 'Stadt Beispiel' }, { id: STADT });
  await members.create({ givenName: 'Kim', familyName: 'Beispiel', positions: [CDO, TEACHING] }, { id: KIM });
  await members.create({ givenName: 'Lou', familyName: 'Muster' }, { id: LOU });
});

const member = (id: string) => session.read.get('members', id) ?? { positions: [] };
const vacancies = (id = KREIS) => session.read.get('institutions', id)?.vacancies ?? [];
const waiting = () => openVacancies(session.read.all('institutions'), '2031-05-01');

describe('a change of office', () => {
  test('ends it, begins the next at an institution that is new, and leaves the old one vacant', async () => {
    await changeOffice(session, MOVING);
    expect(positionOn(member(KIM), '2031-03-31')).toMatchObject({ office: 'CDO', to: '2031-03-31' });
    expect(positionOn(member(KIM), '2031-04-01')).toMatchObject({
      office: 'Dezernat',
      institutionId: 'institution:new',
      isMain: true,
    });
    expect(session.read.get('institutions', 'institution:new')).toMatchObject({ name: 'Stadt Neubeispiel' });
    expect(waiting()).toMatchObject([
      { institution: { id: KREIS }, vacancy: { office: 'CDO', since: '2031-04-01', formerMemberId: KIM } },
    ]);
  });

  test('is one step, taken back as a whole', async () => {
    const before = { kim: member(KIM).positions, lou: member(LOU).positions };
    const undo = await changeOffice(session, {
      ...MOVING,
      vacancy: {
        id: 'vacancy',
        succession: { successor: { id: LOU }, from: '2031-05-01', positionId: 'taken' },
      },
    });
    expect(positionOn(member(LOU), '2031-05-01')).toMatchObject({
      office: 'CDO',
      department: 'Stab',
      institutionId: KREIS,
    });
    expect(vacancies()).toMatchObject([{ filledBy: LOU, filledOn: '2031-05-01' }]);
    expect(successorIn({ vacancies: vacancies() }, KIM, CDO)).toBe(LOU);
    expect(await undo?.undo()).toMatchObject({ kind: 'undone' });
    expect({ kim: member(KIM).positions, lou: member(LOU).positions }).toEqual(before);
    expect(vacancies()).toEqual([]);
    expect(session.read.all('institutions').map(({ id }) => id)).not.toContain('institution:new');
  });

  test('can be to nowhere, without a successor to be looked for: what is held beside it is the office then', async () => {
    await changeOffice(session, { memberId: KIM, positionId: 'cdo', lastDay: '2031-03-31' });
    expect(positionOn(member(KIM), '2031-04-01')).toMatchObject({ office: 'Lehrauftrag' });
    expect(vacancies()).toEqual([]);
  });

  test('of somebody who is gone meanwhile changes nothing', async () => {
    await session.repositories.members.remove([KIM]);
    expect(await changeOffice(session, MOVING)).toBeUndefined();
    expect(vacancies()).toEqual([]);
    expect(session.read.get('institutions', 'institution:new')).toBeUndefined();
  });
});

describe('a vacancy', () => {
  const newcomer = {
    successor: { id: 'member:new', draft: { givenName: 'Noa', familyName: 'Neu' } },
    from: '2031-06-01',
    positionId: 'taken',
  };
  const filling = { institutionId: KREIS, vacancyId: 'vacancy', ...newcomer };

  test('is filled by somebody who is new, once', async () => {
    await changeOffice(session, LEAVING);
    const undo = await fillVacancy(session, filling);
    expect(waiting()).toEqual([]);
    expect(positionOn(member('member:new'), '2031-06-01')).toMatchObject({ office: 'CDO', institutionId: KREIS });
    expect(await fillVacancy(session, { ...filling, successor: { id: LOU } })).toBeUndefined();
    await undo?.undo();
    expect(waiting()).toHaveLength(1);
    expect(session.read.all('members').map(({ id }) => id)).not.toContain('member:new');
  });

  test('is given up, and comes back', async () => {
    await changeOffice(session, LEAVING);
    const undo = await giveUpVacancy(session, KREIS, 'vacancy');
    expect(waiting()).toEqual([]);
    await undo.undo();
    expect(waiting()).toHaveLength(1);
  });
});

test('minutes keep the office of their day, frozen before the change or after it', async () => {
  for (const [id, day] of [
    ['meeting:frozen', '2031-02-01'],
    ['meeting:late', '2031-03-15'],
  ] as const) {
    await session.repositories.meetings.create(
      { startsAt: `${day}T10:00`, endsAt: `${day}T12:00`, status: 'running', startedAt: `${day}T09:00:00.000Z` },
      { id },
    );
    await session.repositories.attendance.create(
      { meetingId: id, memberId: KIM, invited: true, presentFrom: `${day}T09:00:00.000Z` },
      { id: attendanceId(id, KIM) },
    );
  }
  const freeze = async (id: string) => {
    const done = await finaliseMeeting(session, id, {
      language: 'de',
      takesNextNumber: true,
      now: Date.parse('2031-04-02T10:00:00Z'),
      endedAt: Date.parse(`${id === 'meeting:frozen' ? '2031-02-01' : '2031-03-15'}T11:00:00Z`),
    });
    if (done.kind !== 'finalised') throw new Error(done.kind);
    return readMinutes(done.minutes);
  };
  const officeOfThatDay = {
    value: { content: { present: [{ name: 'Kim Beispiel', office: 'CDO', institution: 'Kreis Beispiel' }] } },
  };
  expect(await freeze('meeting:frozen')).toMatchObject(officeOfThatDay);
  const frozen = session.read.all('minutes').map(({ content }) => content);
  await changeOffice(session, MOVING);
  expect(session.read.all('minutes').map(({ content }) => content)).toEqual(frozen);
  expect(await freeze('meeting:late')).toMatchObject(officeOfThatDay);
});
