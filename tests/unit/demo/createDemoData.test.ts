import { describe, expect, it } from 'vitest';
import { createDemoData, type DemoData } from '../../../shared/demo';
import { hashMinutesContent, parseMinutesContent } from '../../../shared/documents';
import { computeAgendaTimes } from '../../../shared/domain/agenda';
import { openVacancies } from '../../../shared/domain/institutions';
import { findTwins, memberToFacts } from '../../../shared/domain/duplicates';
import { positionsOn } from '../../../shared/domain/membership';
import { createOpenSince, followUpsDue, isPursued } from '../../../shared/domain/outcomes';
import { periodTimeline } from '../../../shared/domain/quarters';
import { collectionOfId, COLLECTION_NAMES, type CollectionName, type RecordByCollection } from '../../../shared/schema';
import { SECTORS, STATES } from '../../../shared/schema/institutions';
import { withDefaults } from '../../../shared/schema/records';

const TODAY = '2026-11-23';
const data = createDemoData(TODAY);

function recordsOf<N extends CollectionName>(collection: N, from: DemoData = data): readonly RecordByCollection[N][] {
  return from[collection].map(({ id, draft }) => withDefaults<N>(collection, Object.assign({ id }, draft)));
}

describe('demo data', () => {
  it('is the same on every run', () => {
    expect(createDemoData(TODAY)).toEqual(data);
  });

  it('keeps its ids whatever the day', () => {
    const later = createDemoData('2027-03-16');
    for (const collection of COLLECTION_NAMES) {
      if (collection === 'attendance') continue;
      expect(later[collection].map(({ id }) => id)).toEqual(data[collection].map(({ id }) => id));
    }
  });

  it('has the promised size', () => {
    expect(data.members).toHaveLength(1200);
    expect(data.institutions).toHaveLength(160);
    expect(data.topics).toHaveLength(10);
    expect(data.meetings).toHaveLength(8);
    expect(data.minutes).toHaveLength(7);
  });

  it('has two people who signed up although they are members, so that there are twins to look at', () => {
    const members = recordsOf('members');
    const steps = findTwins({ members: members.map((member) => memberToFacts(member)), institutions: [] });
    let step = steps.next();
    while (!step.done) step = steps.next();
    const names = new Map(members.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
    expect(step.value.members.map(({ ids }) => ids.map((id) => names.get(id)))).toEqual([
      ['Irina Möller', 'Irina Moeller'],
      ['Jörg Rösler', 'Joerg Roesler'],
    ]);
  });

  it('gives every record an id of its own and of its collection', () => {
    const ids = COLLECTION_NAMES.flatMap((collection) => data[collection].map(({ id }) => [collection, id] as const));
    expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length);
    for (const [collection, id] of ids) expect(collectionOfId(id)).toBe(collection);
  });

  it('refers only to records that exist', () => {
    const ids = new Set(COLLECTION_NAMES.flatMap((collection) => data[collection].map(({ id }) => id)));
    const references = [
      ...recordsOf('members').flatMap(({ positions, seeks, offers }) => [
        ...positions.map(({ institutionId }) => institutionId),
        ...seeks,
        ...offers,
      ]),
      ...recordsOf('notes').flatMap(({ topicId, parentId, institutionIds }) => [topicId, parentId, ...institutionIds]),
      ...recordsOf('meetings').flatMap(({ eventId, chairId, minuteTakerId }) => [eventId, chairId, minuteTakerId]),
      ...recordsOf('agendaItems').flatMap(({ meetingId, topicId }) => [meetingId, topicId]),
      ...recordsOf('attendance').flatMap(({ meetingId, memberId }) => [meetingId, memberId]),
      ...recordsOf('outcomes').flatMap(({ meetingId, agendaItemId }) => [meetingId, agendaItemId]),
    ].filter((reference) => reference !== '');
    expect(references.filter((reference) => !ids.has(reference))).toEqual([]);
  });

  it('shows what a directory knows: a second office, tags, roles in groups that exist, an office that is vacant', () => {
    const members = recordsOf('members');
    const groups = new Set(recordsOf('network').flatMap((network) => network.groups.map(({ id }) => id)));
    const roles = members.flatMap((member) => member.roles);
    expect(roles.some(({ kind, groupId }) => kind === 'speaker' && groupId === '')).toBe(true);
    expect(roles.filter(({ groupId }) => groupId !== '' && !groups.has(groupId))).toEqual([]);
    expect(members.filter((member) => positionsOn(member, TODAY).length > 1)).toHaveLength(1);
    expect(members.filter(({ tags }) => tags.length > 0)).toHaveLength(6);
    expect(openVacancies(recordsOf('institutions'), TODAY)).toHaveLength(1);
  });

  it('covers every sector and every Land', () => {
    const institutions = recordsOf('institutions');
    expect(new Set(institutions.map(({ sector }) => sector))).toEqual(new Set(SECTORS));
    expect(new Set(institutions.map(({ state }) => state))).toEqual(new Set(STATES));
  });

  it('writes to nobody: every address is in .example, and none is used twice', () => {
    const emails = recordsOf('members').map(({ email }) => email);
    for (const email of emails) expect(email).toMatch(/^[a-z0-9.-]+@[a-z0-9-]+\.example$/);
    expect(new Set(emails).size).toBe(emails.length);
  });

  it('has minutes that prove their content', () => {
    for (const { content, hash, number } of recordsOf('minutes')) {
      const parsed = parseMinutesContent(content);
      expect(parsed.ok && hashMinutesContent(parsed.value)).toBe(hash);
      expect(parsed.ok && parsed.value.present.length).toBeGreaterThan(30);
      expect(number).toMatch(/^P-20\d\d-\d\d$/);
    }
  });

  it('numbers decisions within their year and never counts more votes than voters', () => {
    const decisions = recordsOf('outcomes').filter(({ kind }) => kind === 'decision');
    expect(new Set(decisions.map(({ number }) => number)).size).toBe(decisions.length);
    for (const { meetingId, votes } of decisions) {
      if (!votes) continue;
      const voters = recordsOf('attendance').filter(
        (entry) => entry.meetingId === meetingId && entry.presentFrom !== '' && entry.memberId !== '',
      ).length;
      expect(votes.yes + votes.no + votes.abstain).toBe(voters);
    }
  });

  it('has one coming meeting with an agenda that fits and its invitations out', () => {
    const [coming, ...others] = recordsOf('meetings').filter(({ status }) => status !== 'closed');
    expect(others).toEqual([]);
    expect(coming?.startsAt).toBe('2026-12-09T10:00');
    const times =
      coming &&
      computeAgendaTimes(
        recordsOf('agendaItems').filter(({ meetingId }) => meetingId === coming.id),
        coming,
      );
    expect(times).toMatchObject({ plannedMinutes: 145, availableMinutes: 150, overrunMinutes: 0 });
    const invited = recordsOf('attendance').filter(({ meetingId }) => meetingId === coming?.id);
    expect(invited).toHaveLength(56);
    expect(invited.filter(({ rsvp }) => rsvp === 'yes')).toHaveLength(34);
  });

  it('has tasks that are overdue, due today, later and done', () => {
    const tasks = recordsOf('outcomes').filter(({ kind }) => kind === 'task');
    const open = tasks.filter(({ state }) => state === 'open').map(({ due }) => due);
    expect(open.some((due) => due < TODAY)).toBe(true);
    expect(open).toContain(TODAY);
    expect(open.some((due) => due > TODAY)).toBe(true);
    expect(tasks.some(({ state }) => state === 'done')).toBe(true);
  });

  it('has decisions in every state, some due for follow-up, some proved, some open for several meetings', () => {
    const decisions = recordsOf('outcomes').filter(isPursued);
    expect(new Set(decisions.map(({ implementation }) => implementation))).toEqual(
      new Set(['open', 'underway', 'done']),
    );
    expect(followUpsDue(decisions, TODAY)).toHaveLength(2);
    expect(decisions.some(({ evidence, implementation }) => evidence.length > 0 && implementation === 'done')).toBe(
      true,
    );
    expect(Math.max(...decisions.map(createOpenSince(recordsOf('meetings'))))).toBeGreaterThan(3);
  });

  it.each(['2026-01-02', '2026-03-16', '2026-06-20', '2026-09-15', '2026-11-23', '2026-12-20', '2028-02-29'])(
    'has met in every quarter, meets next and leaves the quarter after it open, seen from %s',
    (today) => {
      const from = createDemoData(today);
      const meetings = recordsOf('meetings', from);
      for (const { status, startsAt } of meetings) expect(startsAt.slice(0, 10) < today).toBe(status === 'closed');
      const timeline = periodTimeline(meetings, today, 'quarterly', 6, 2);
      expect(timeline.map(({ state }) => state)).not.toContain('missed');
      expect(timeline.filter(({ state }) => state === 'next')).toHaveLength(1);
      expect(timeline.at(-1)?.state).toBe('unplanned');
    },
  );

  it('lets every position end after it began', () => {
    for (const { positions } of recordsOf('members'))
      for (const { from, to } of positions) expect(to === '' || to >= from).toBe(true);
  });
});
