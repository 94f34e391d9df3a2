import { beforeEach, describe, expect, test } from 'vitest';
import { erasePerson, importMembers, keepApart, mergeTwins } from '../../renderer/actions';
import { attendanceId, withDefaults } from '../../shared/schema/records';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../support/simulation';

const A = 'member:01JAAAAAAAAAAAAAAAAAAAAAAA';
const B = 'member:01JBBBBBBBBBBBBBBBBBBBBBBB';
const C = 'member:01JCCCCCCCCCCCCCCCCCCCCCCC';
const MEETING = 'meeting:1';
let simulation: Simulation;
let one: SimulatedLaptop;
let other: SimulatedLaptop;

/** Two laptops that know the same three records of one person, and go offline. */
beforeEach(async () => {
  simulation = createSimulation(7);
  one = await simulation.laptop('laptop-a');
  await foundNetwork(one);
  const { members, meetings, institutions } = one.session().repositories;
  await institutions.create({ name: 'Stadt Ulm' }, { id: 'institution:1' });
  await institutions.create({ name: 'Ulm, Stadt' }, { id: 'institution:2' });
  const name = { givenName: 'Mira', familyName: 'Stellfeld' };
  await members.create({ ...name, email: 'mira.stellfeld@ulm.example', tags: ['Vortrag'] }, { id: A });
  await members.create({ ...name, email: 'stellfeld@ulm.example', phone: '0731 1', tags: ['Presse'] }, { id: B });
  await members.create({ ...name, givenName: 'M.', email: 'm.stellfeld@gmx.de', notes: 'nur mittags' }, { id: C });
  await meetings.create({ title: 'Herbst', status: 'invited', chairId: B }, { id: MEETING });
  await simulation.converge();
  other = await simulation.laptop('laptop-b');
  await simulation.converge();
  goOffline();
});

function goOffline(): void {
  for (const laptop of [one, other]) laptop.setOnline(false);
}

async function merge(
  laptop: SimulatedLaptop,
  ids: readonly [string, string],
  chosen: Readonly<Record<string, 'stays' | 'goes' | 'both'>> = {},
) {
  const [undo] = await Promise.all([
    mergeTwins(laptop.session(), { collection: 'members', ids, chosen }),
    simulation.time.pass(100),
  ]);
  return undo;
}

function membersOn(laptop: SimulatedLaptop) {
  return laptop.session().repositories.members.snapshot().records;
}

async function expectOne(): Promise<(typeof found)[number]> {
  await simulation.converge();
  const found = membersOn(one);
  expect(membersOn(other).map(({ id }) => id)).toEqual([A]);
  expect(found.map(({ id }) => id)).toEqual([A]);
  expect(simulation.contentsOf(other)).toEqual(simulation.contentsOf(one));
  expect(simulation.serverContents()).toEqual(simulation.contentsOf(one));
  expect([...one.defects(), ...other.defects()]).toEqual([]);
  const [only] = found;
  if (!only) throw new Error('nobody is left');
  return only;
}

const addressesOf = ({
  email,
  contacts,
}: {
  readonly email: string;
  readonly contacts: readonly { readonly value: string }[];
}) => [email, ...contacts.map(({ value }) => value)].toSorted();

describe('merging two members', () => {
  test('keeps the older record, all addresses and lists, and leads what named the other to it', async () => {
    const { attendance, agendaItems, outcomes } = one.session().repositories;
    await attendance.create({ meetingId: MEETING, memberId: B, rsvp: 'yes' }, { id: attendanceId(MEETING, B) });
    const speaker = { id: 's', attendanceId: attendanceId(MEETING, B), name: '', startedAt: '', endedAt: '' };
    const item = await agendaItems.create({ meetingId: MEETING, presenterId: B, speakers: [speaker] });
    const task = await outcomes.create({ meetingId: MEETING, kind: 'task', ownerIds: [A, B] });

    const undo = await merge(one, [B, A], { email: 'goes' });

    const { members, meetings } = one.session().repositories;
    expect(members.get(A)).toMatchObject({
      email: 'stellfeld@ulm.example',
      phone: '0731 1',
      tags: ['Vortrag', 'Presse'],
    });
    expect(members.get(A)?.contacts.map(({ value }) => value)).toEqual(['mira.stellfeld@ulm.example']);
    expect(members.get(B)).toMatchObject({ mergedInto: A });
    expect(meetings.get(MEETING)?.chairId).toBe(A);
    expect(attendance.snapshot().records).toMatchObject([{ id: attendanceId(MEETING, A), memberId: A, rsvp: 'yes' }]);
    expect(agendaItems.get(item.id)).toMatchObject({
      presenterId: A,
      speakers: [{ attendanceId: attendanceId(MEETING, A) }],
    });
    expect(outcomes.get(task.id)?.ownerIds).toEqual([A]);

    await undo?.undo();
    expect(membersOn(one).map(({ id }) => id)).toEqual([A, B, C]);
    expect(members.get(B)).toMatchObject({ mergedInto: '', email: 'stellfeld@ulm.example' });
    expect(meetings.get(MEETING)?.chairId).toBe(B);
    expect(outcomes.get(task.id)?.ownerIds).toEqual([A, B]);
    expect(attendance.snapshot().records.map(({ id }) => id)).toEqual([attendanceId(MEETING, B)]);
  });

  test('says what two attendances of one meeting say together', async () => {
    const { attendance } = one.session().repositories;
    await attendance.create(
      { meetingId: MEETING, memberId: A, invited: true, rsvp: 'no', repliedAt: '2026-11-01T10:00:00Z' },
      { id: attendanceId(MEETING, A) },
    );
    await attendance.create(
      {
        meetingId: MEETING,
        memberId: B,
        rsvp: 'yes',
        repliedAt: '2026-11-02T10:00:00Z',
        presentFrom: '2026-11-03T09:00:00Z',
      },
      { id: attendanceId(MEETING, B) },
    );
    await merge(one, [A, B]);
    expect(attendance.snapshot().records).toMatchObject([
      { memberId: A, invited: true, rsvp: 'yes', presentFrom: '2026-11-03T09:00:00Z', presentUntil: '' },
    ]);
  });

  test('on two laptops ends with one record, whoever chose what', async () => {
    await merge(one, [A, B], { email: 'goes' });
    await merge(other, [B, A]);
    await merge(other, [A, C], { givenName: 'stays' });
    const only = await expectOne();
    expect(addressesOf(only)).toEqual(
      expect.arrayContaining(['m.stellfeld@gmx.de', 'mira.stellfeld@ulm.example', 'stellfeld@ulm.example']),
    );
    expect(only.tags.toSorted()).toEqual(['Presse', 'Vortrag']);
  });

  test.each([
    ['a chain', [A, B], [B, C]],
    ['a chain the other way', [B, C], [A, B]],
    ['two into one', [A, B], [A, C]],
    ['one into two', [A, C], [B, C]],
  ] as const)('along overlapping pairs ends with one record: %s', async (_, here, there) => {
    await merge(one, here);
    await merge(other, there);
    const only = await expectOne();
    expect(addressesOf(only)).toEqual(['m.stellfeld@gmx.de', 'mira.stellfeld@ulm.example', 'stellfeld@ulm.example']);
    expect(only.notes).toBe('nur mittags');
    expect(one.session().repositories.meetings.get(MEETING)?.chairId).toBe(A);
  });

  test('loses nothing that was written in the other record meanwhile', async () => {
    await merge(one, [A, B]);
    await merge(one, [A, C]);
    await other.session().repositories.members.update(B, { city: 'Ulm', givenName: 'Miriam' });
    await other.session().repositories.members.update(C, { tags: ['UAK KI'] });
    const only = await expectOne();
    expect(only).toMatchObject({ city: 'Ulm', givenName: 'Mira' });
    expect(only.tags).toContain('UAK KI');
    expect(only.contested).toContainEqual(expect.objectContaining({ id: 'givenName', value: '"Miriam"' }));
  });

  test('leads a late reference of another laptop to the one that stayed', async () => {
    await merge(one, [A, B]);
    const { outcomes, attendance, agendaItems } = other.session().repositories;
    const task = await outcomes.create({ meetingId: MEETING, kind: 'task', ownerIds: [B] });
    await attendance.create({ meetingId: MEETING, memberId: B, invited: true }, { id: attendanceId(MEETING, B) });
    const speaker = { id: 's', attendanceId: attendanceId(MEETING, B), name: '', startedAt: '', endedAt: '' };
    const item = await agendaItems.create({ meetingId: MEETING, speakers: [speaker] });
    await merge(one, [A, C]);
    await expectOne();
    expect(one.session().repositories.outcomes.get(task.id)?.ownerIds).toEqual([A]);
    expect(one.session().repositories.attendance.snapshot().records).toMatchObject([{ memberId: A, invited: true }]);
    expect(one.session().repositories.agendaItems.get(item.id)?.speakers).toMatchObject([
      { attendanceId: attendanceId(MEETING, A) },
    ]);
  });

  test('comes undone where somebody brings the other one back from the trash', async () => {
    await merge(one, [A, B]);
    await simulation.converge();
    await other.session().repositories.members.restore([B]);
    await simulation.converge();
    expect(membersOn(one).map(({ id }) => id)).toEqual([A, B, C]);
    expect(one.session().repositories.members.get(B)?.mergedInto).toBe('');
  });

  test('erases both with the person, and nothing of the person with the other one', async () => {
    await merge(one, [A, B]);
    await simulation.converge();
    await Promise.all([erasePerson(one.session(), B), simulation.time.pass(1000)]);
    expect(one.session().repositories.members.get(A)?.deletedAt).toBe('');
    await merge(one, [A, C]);
    await Promise.all([erasePerson(one.session(), A), simulation.time.pass(1000)]);
    await simulation.converge();
    for (const laptop of [one, other])
      for (const id of [A, B, C]) expect(laptop.session().repositories.members.get(id)).toBeUndefined();
  });
});

describe('two that are not the same', () => {
  test('are so on every laptop', async () => {
    await Promise.all([keepApart(one.session(), { collection: 'members', ids: [C, A] }), simulation.time.pass(100)]);
    await Promise.all([keepApart(other.session(), { collection: 'members', ids: [A, B] }), simulation.time.pass(100)]);
    await simulation.converge();
    for (const laptop of [one, other])
      expect(laptop.session().repositories.members.get(A)?.notSameAs.toSorted()).toEqual([B, C]);
  });

  test('is remembered with the record that an import creates, on both laptops, and taken back with it', async () => {
    const D = 'member:01JDDDDDDDDDDDDDDDDDDDDDDD';
    const somebodyElse = withDefaults('members', { id: D, givenName: 'Mira', familyName: 'Stelfeld' });
    const [undo] = await Promise.all([
      importMembers(one.session(), {
        ...{ institutions: [], members: [somebodyElse], changes: [] },
        apart: [[D, A]],
      }),
      simulation.time.pass(100),
    ]);
    await simulation.converge();
    const notSameAsOn = (laptop: SimulatedLaptop) => laptop.session().repositories.members.get(A)?.notSameAs;
    for (const laptop of [one, other]) expect(notSameAsOn(laptop)).toEqual([D]);
    await Promise.all([undo.undo(), simulation.time.pass(100)]);
    await simulation.converge();
    for (const laptop of [one, other]) {
      expect(notSameAsOn(laptop)).toEqual([]);
      expect(membersOn(laptop).map(({ id }) => id)).not.toContain(D);
    }
  });
});

describe('merging two institutions', () => {
  test('moves the people, and what was said of either', async () => {
    const { members, institutions, notes } = one.session().repositories;
    const position = { office: 'CDO', department: '', from: '', to: '', isMain: false };
    await members.update(A, { positions: [{ ...position, id: 'p', institutionId: 'institution:2' }] });
    const note = await notes.create({ title: 'Leitfaden', institutionIds: ['institution:1', 'institution:2'] });
    await institutions.update('institution:2', { topicWeights: [{ id: 'topic:ethics', weight: 3 }], city: 'Ulm' });
    await Promise.all([
      mergeTwins(one.session(), {
        collection: 'institutions',
        ids: ['institution:2', 'institution:1'],
        chosen: { name: 'stays' },
      }),
      simulation.time.pass(100),
    ]);
    await simulation.converge();
    for (const laptop of [one, other]) {
      const { repositories } = laptop.session();
      expect(repositories.institutions.snapshot().records).toMatchObject([
        { id: 'institution:1', name: 'Stadt Ulm', city: 'Ulm', topicWeights: [{ id: 'topic:ethics', weight: 3 }] },
      ]);
      expect(repositories.members.get(A)?.positions).toMatchObject([{ institutionId: 'institution:1' }]);
      expect(repositories.notes.get(note.id)?.institutionIds).toEqual(['institution:1']);
    }
  });
});
