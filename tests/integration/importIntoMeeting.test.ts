import { beforeEach, expect, test } from 'vitest';
import { importInstitutions, importMembers } from '../../renderer/actions';
import { attendanceId, withDefaults } from '../../shared/schema/records';
import { createMemoryStore } from '../support/memoryStore';
import { openLaptop, type Laptop } from '../support/laptop';

const MEETING = 'meeting:autumn';
const NOBODY = { institutions: [], members: [], changes: [], apart: [] } as const;
let laptop: Laptop;

beforeEach(async () => {
  laptop = await openLaptop({ deviceId: 'a', base: 'http://127.0.0.1:9/none', store: createMemoryStore() });
  await laptop.repositories.meetings.create({ title: 'Herbsttagung' }, { id: MEETING });
  await laptop.repositories.members.create({ familyName: 'Moor' }, { id: 'member:known' });
});

const entryOf = (memberId: string) => laptop.repositories.attendance.get(attendanceId(MEETING, memberId));

test('people and who of them comes are one step, which one undo takes back', async () => {
  const undo = await importMembers(
    laptop,
    { ...NOBODY, members: [withDefaults('members', { id: 'member:new', familyName: 'Neu' })] },
    {
      meetingId: MEETING,
      entries: [
        { memberId: 'member:new', patch: { invited: true, rsvp: 'yes', role: 'speaker' } },
        { memberId: 'member:known', patch: { invited: true } },
      ],
    },
  );
  expect(entryOf('member:new')).toMatchObject({ invited: true, rsvp: 'yes', role: 'speaker', meetingId: MEETING });
  expect(entryOf('member:known')).toMatchObject({ invited: true, rsvp: 'none', memberId: 'member:known' });
  expect((await undo.undo()).kind).toBe('undone');
  expect(laptop.repositories.attendance.snapshot().records).toEqual([]);
  expect(laptop.repositories.members.snapshot().records.map(({ id }) => id)).toEqual(['member:known']);
});

test('whoever was taken off the list comes back, and whoever was checked in meanwhile stays as they are', async () => {
  const { attendance, members } = laptop.repositories;
  await members.create({ familyName: 'Neu' }, { id: 'member:present' });
  const [gone, present] = [attendanceId(MEETING, 'member:known'), attendanceId(MEETING, 'member:present')];
  await attendance.create({ meetingId: MEETING, memberId: 'member:known', rsvp: 'yes' }, { id: gone });
  await attendance.remove([gone]);
  await attendance.create(
    { meetingId: MEETING, memberId: 'member:present', presentFrom: '2026-11-29T10:00:00.000Z' },
    { id: present },
  );
  await importMembers(laptop, NOBODY, {
    meetingId: MEETING,
    entries: [
      { memberId: 'member:known', patch: { invited: true, rsvp: 'no' } },
      { memberId: 'member:present', patch: { invited: true, rsvp: 'no' } },
    ],
  });
  expect(entryOf('member:known')).toMatchObject({ deletedAt: '', invited: true, rsvp: 'no' });
  expect(entryOf('member:present')).toMatchObject({ invited: false, rsvp: 'none' });
});

test('an institution that is another one, by a person’s word, is remembered as such in the step that creates it', async () => {
  const { institutions } = laptop.repositories;
  await institutions.create({ name: 'Ministerium für Digitales' }, { id: 'institution:01A' });
  const draft = { name: 'Ministerium f. Digitales', shortName: '', sector: '', level: '', state: '' } as const;
  const undo = await importInstitutions(laptop, {
    created: [{ id: 'institution:01B', ...draft, city: '', website: '', notes: '' }],
    changed: [],
    apart: [['institution:01A', 'institution:01B']],
  });
  expect(institutions.get('institution:01A')?.notSameAs).toEqual(['institution:01B']);
  await undo.undo();
  expect(institutions.get('institution:01A')?.notSameAs).toEqual([]);
  expect(institutions.snapshot().records.map(({ id }) => id)).toEqual(['institution:01A']);
});
