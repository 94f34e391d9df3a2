import { describe, expect, it } from 'vitest';
import { carriedFrom, openItems, previousMeeting, rolloverDrafts, rolloverFiles } from '../../../shared/domain/agenda';
import { record } from '../../support/records';

const ROOT = '01JDEM0000ABCDEFGHJKMNPQRS';
const item = (id: string, fields = {}) => record('agendaItems', `agendaItem:${id}`, fields);

describe('items that go on in the next meeting', () => {
  it('are those not ticked off, in their order, without headings', () => {
    const agenda = [
      item('c', { position: 3 }),
      item('a', { position: 1, done: true }),
      item('b', { position: 2 }),
      item('h', { position: 0, kind: 'section' }),
    ];
    expect(openItems(agenda).map(({ id }) => id)).toEqual(['agendaItem:b', 'agendaItem:c']);
  });
  it('are not those that come up by themselves', () => {
    const agenda = [
      item('a', { purpose: 'approval', minutesId: 'minutes:1' }),
      item('b', { purpose: 'tasks' }),
      item('c'),
    ];
    expect(openItems(agenda).map(({ id }) => id)).toEqual(['agendaItem:c']);
  });
  it('take title, topic, presenter, goal and documents along, not what was said', () => {
    const [draft] = rolloverDrafts(
      [
        item(ROOT, {
          title: 'Leitfaden',
          topicId: 'topic:trends',
          goal: 'decide',
          presenterText: 'Ulm',
          plannedMinutes: 25,
          spentSeconds: 300,
          body: { update: 'x', text: 'gesagt' },
          documents: [{ id: '1', title: 'Entwurf', url: '' }],
        }),
      ],
      'meeting:M2',
      4,
    );
    expect(draft?.draft).toEqual({
      meetingId: 'meeting:M2',
      position: 4,
      title: 'Leitfaden',
      goal: 'decide',
      topicId: 'topic:trends',
      noteId: '',
      presenterId: '',
      presenterText: 'Ulm',
      plannedMinutes: 25,
      documents: [{ id: '1', title: 'Entwurf', url: '' }],
      carriedFromId: `agendaItem:${ROOT}`,
    });
  });
  it('have the same id on every laptop that carries them on, however long the chain', () => {
    const [second] = rolloverDrafts([item(ROOT)], 'meeting:M2', 1);
    const [third] = rolloverDrafts([item(second?.id.slice('agendaItem:'.length) ?? '')], 'meeting:M3', 7);
    expect([second?.id, third?.id]).toEqual([`agendaItem:M2-${ROOT}`, `agendaItem:M3-${ROOT}`]);
  });
});

describe('the files of items that go on', () => {
  const FILE = '01JDEM0001ABCDEFGHJKMNPQRS';
  const [carried] = rolloverDrafts([item(ROOT)], 'meeting:M2', 1);
  const content = { name: 'Entwurf.pdf', mediaType: 'application/pdf', size: 3, sha256: 'ab', chunks: ['cd'] };
  const file = record('files', `file:${FILE}`, { ...content, targetId: `agendaItem:${ROOT}`, origins: ['note:1'] });

  it('are named by records of the next meeting, of the same bytes and as confidential', () => {
    const others = record('files', 'file:other', { ...content, targetId: 'agendaItem:other' });
    expect(carried && rolloverFiles([others, file], carried)).toEqual([
      { id: `file:M2-${FILE}`, draft: { ...content, origins: ['note:1'], targetId: `agendaItem:M2-${ROOT}` } },
    ]);
  });
  it('have the same id on every laptop, however long the chain', () => {
    const second = carried && record('agendaItems', carried.id, carried.draft);
    const [third] = second ? rolloverDrafts([second], 'meeting:M3', 7) : [];
    const again = record('files', `file:M2-${FILE}`, { ...content, targetId: `agendaItem:M2-${ROOT}` });
    expect(third && rolloverFiles([again], third).map(({ id }) => id)).toEqual([`file:M3-${FILE}`]);
  });
});

describe('the history of an item', () => {
  it('goes back through the meetings that put it off', () => {
    const chain = [
      item('1'),
      item('2', { carriedFromId: 'agendaItem:1' }),
      item('3', { carriedFromId: 'agendaItem:2' }),
    ];
    const byId = new Map(chain.map((entry) => [entry.id, entry]));
    expect(carriedFrom(item('4', { carriedFromId: 'agendaItem:3' }), byId).map(({ id }) => id)).toEqual([
      'agendaItem:3',
      'agendaItem:2',
      'agendaItem:1',
    ]);
  });
  it('ends in a circle that two laptops might have made', () => {
    const byId = new Map([
      ['agendaItem:1', item('1', { carriedFromId: 'agendaItem:2' })],
      ['agendaItem:2', item('2', { carriedFromId: 'agendaItem:1' })],
    ]);
    expect(carriedFrom(item('1', { carriedFromId: 'agendaItem:2' }), byId)).toHaveLength(1);
  });
});

describe('the meeting before', () => {
  const meeting = (id: string, startsAt: string, status: 'closed' | 'draft' = 'closed') =>
    record('meetings', `meeting:${id}`, { startsAt, status });
  const all = [
    meeting('a', '2026-03-01T10:00'),
    meeting('b', '2026-06-01T10:00'),
    meeting('c', '2026-09-01T10:00', 'draft'),
    meeting('d', '2026-12-01T10:00'),
  ];
  it('is the last closed one that began earlier', () => {
    expect(previousMeeting(all, meeting('x', '2026-10-01T10:00', 'draft'))?.id).toBe('meeting:b');
  });
  it('is the last closed one for a meeting without a date', () => {
    expect(previousMeeting(all, meeting('x', '', 'draft'))?.id).toBe('meeting:d');
  });
  it('is none before the first', () => {
    expect(previousMeeting(all, meeting('x', '2026-01-01T10:00'))).toBeUndefined();
  });
});
