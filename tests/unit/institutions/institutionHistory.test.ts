import { describe, expect, test } from 'vitest';
import { institutionHistory } from '../../../renderer/features/institutions/institutionHistory';
import { record } from '../../support/records';

const HERE = 'institution:here';
const member = (id: string, institutionId: string, from: string, to = '') =>
  record('members', id, {
    positions: [{ id: 'p', office: 'CDO', department: '', institutionId, from, to, isMain: false }],
  });
const kim = member('member:kim', HERE, '2020-01', '2026-03');
const lou = member('member:lou', 'institution:other', '2020-01');
const early = record('meetings', 'meeting:early', { title: 'Q1', startsAt: '2026-03-10T10:00' });
const late = record('meetings', 'meeting:late', { title: 'Q2', startsAt: '2026-06-10T10:00' });
const mapOf = <T extends { readonly id: string }>(...all: readonly T[]) => new Map(all.map((one) => [one.id, one]));
const present = (meetingId: string, memberId: string, presentFrom = '2026-03-10T09:00:00Z') =>
  record('attendance', `attendance:${meetingId}${memberId}`, { meetingId, memberId, presentFrom });

describe('what an institution did', () => {
  const sources = { members: mapOf(kim, lou), meetings: mapOf(early, late), attendance: [], outcomes: [], notes: [] };

  test('is where somebody was who held an office there on that day, not before or after', () => {
    const attendance = [
      present('meeting:early', 'member:kim'),
      present('meeting:early', 'member:lou'),
      present('meeting:late', 'member:kim'),
      present('meeting:gone', 'member:kim'),
    ];
    expect(institutionHistory(HERE, { ...sources, attendance })).toEqual([
      {
        id: 'meeting:early',
        kind: 'meeting',
        date: '2026-03-10',
        href: '/meetings/meeting:early',
        title: 'Q1',
        people: [kim],
      },
    ]);
    const invited = [present('meeting:early', 'member:kim', '')];
    expect(institutionHistory(HERE, { ...sources, attendance: invited })).toEqual([]);
  });

  test('is what its people took on then, and the approaches it brought in, the latest first', () => {
    const outcome = (id: string, draft: object) =>
      record('outcomes', id, { ownerIds: ['member:kim'], meetingId: 'meeting:early', text: id, ...draft });
    const outcomes = [
      outcome('outcome:task', { kind: 'task', state: 'done' }),
      outcome('outcome:decision', { kind: 'decision', number: 'B-2026-01' }),
      outcome('outcome:information', { kind: 'information' }),
      outcome('outcome:later', { kind: 'task', meetingId: 'meeting:late' }),
    ];
    const note = (id: string, draft: object) =>
      record('notes', id, { kind: 'approach', title: id, topicId: 'topic:a', institutionIds: [HERE], ...draft });
    const notes = [
      note('note:ours', {}),
      note('note:idea', { kind: 'note' }),
      note('note:theirs', { institutionIds: [] }),
    ];
    expect(
      institutionHistory(HERE, { ...sources, outcomes, notes }).map(({ kind, id, href }) => [kind, id, href]),
    ).toEqual([
      ['task', 'outcome:task', '/outcomes/outcome:task'],
      ['decision', 'outcome:decision', '/outcomes/outcome:decision'],
      ['approach', 'note:ours', '/topics/topic:a/notes/note:ours'],
    ]);
  });
});
