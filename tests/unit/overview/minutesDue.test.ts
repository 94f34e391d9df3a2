import { expect, it } from 'vitest';
import { minutesDue } from '../../../shared/domain/overview';
import { record } from '../../support/records';

const meeting = (id: string, startsAt: string, status: 'closed' | 'draft' = 'closed') =>
  record('meetings', `meeting:${id}`, { title: id, startsAt, status });
const CIRCULATED = { circulatedAt: '2027-03-05T10:00:00.000Z', objectionsUntil: '2027-03-19' } as const;

it('names minutes that somebody has to do something about, those of the latest meeting first', () => {
  const meetings = [
    meeting('old', '2026-09-01T10:00'),
    meeting('a', '2026-12-01T10:00'),
    meeting('b', '2027-03-01T10:00'),
    meeting('bare', '2027-03-15T10:00'),
    meeting('planned', '2027-06-01T10:00', 'draft'),
  ];
  const minutes = [
    record('minutes', 'minutes:old', {
      meetingId: 'meeting:old',
      approvedOn: '2026-12-01',
      circulatedAt: CIRCULATED.circulatedAt,
    }),
    record('minutes', 'minutes:a', { ...CIRCULATED, meetingId: 'meeting:a', approval: 'silence' }),
    record('minutes', 'minutes:b', { meetingId: 'meeting:b' }),
  ];
  expect(minutesDue(meetings, minutes, '2027-03-20').map(({ meeting: { title }, step }) => [title, step])).toEqual([
    ['bare', 'finalise'],
    ['b', 'circulate'],
    ['a', 'establish'],
  ]);
});

it('is silent while a deadline runs or a meeting has to decide', () => {
  const meetings = [meeting('a', '2027-03-01T10:00')];
  for (const today of ['2027-03-19', '2027-03-20'])
    expect(
      minutesDue(meetings, [record('minutes', 'minutes:a', { ...CIRCULATED, meetingId: 'meeting:a' })], today),
    ).toEqual([]);
});
