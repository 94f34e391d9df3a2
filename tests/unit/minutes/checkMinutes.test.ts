import { describe, expect, it } from 'vitest';
import { checkDates, checkMinutes, forbidsFreezing } from '../../../shared/domain/minutes';
import { source } from '../../support/minutesSource';
import { record } from '../../support/records';

describe('checkMinutes', () => {
  it.each([
    ['notPossible', 'decisionWithoutQuorum'],
    ['recommendation', 'recommendationWithoutQuorum'],
    ['confirmedLater', 'decisionToConfirm'],
  ] as const)('names each vote without quorum: %s', (without, type) => {
    const quorum = { at: '2026-12-09T09:30:00Z', present: 2, required: 30, without };
    const meeting = { ...source.meeting, quorum: 30 };
    const outcomes = source.outcomes.map((outcome) => ({ ...outcome, quorum }));
    expect(checkMinutes({ ...source, meeting, outcomes }).map((issue) => issue.type)).toEqual([
      'notQuorate',
      type,
      type,
    ]);
  });
  it('asks for the quorum of the network, and for enough at the same time', () => {
    const network = record('network', 'network:main', { quorumRule: 'share', quorumShare: 100 });
    const meeting = { ...source.meeting, quorum: null };
    expect(checkMinutes({ ...source, network, meeting })).toEqual([]);
    const apart = source.attendance.map((entry) =>
      entry.memberId === 'member:a' ? { ...entry, presentFrom: '2026-12-09T10:30:00Z' } : entry,
    );
    expect(checkMinutes({ ...source, network, meeting, attendance: apart })).toEqual([{ type: 'notQuorate' }]);
  });
  it('finds nothing to mend on complete minutes', () => {
    expect(checkMinutes(source)).toEqual([]);
  });
  it('names a task whose owner is nobody of the list, or several', () => {
    const outcomes = source.outcomes.map((outcome) =>
      outcome.kind === 'task' ? { ...outcome, ownerText: 'Dataport, Schulz' } : outcome,
    );
    expect(checkMinutes({ ...source, outcomes }).map(({ type }) => type)).toEqual(['taskOwnerUnknown']);
  });
  it('quotes a deadline that was typed and is no day of the calendar', () => {
    const outcomes = source.outcomes.map((outcome) =>
      outcome.kind === 'task' ? { ...outcome, text: 'Bericht bis KW 99', due: '' } : outcome,
    );
    expect(checkMinutes({ ...source, outcomes })).toMatchObject([
      { type: 'taskDueImpossible', text: 'Bericht bis KW 99', words: 'bis KW 99' },
    ]);
  });
  it('names what is missing, item by item', () => {
    const empty = {
      ...source,
      meeting: { ...source.meeting, chairId: '', minuteTakerId: '', quorum: 3 },
      attendance: [],
      agendaItems: [
        record('agendaItems', 'agendaItem:1', { position: 1, title: 'Begrüßung' }),
        record('agendaItems', 'agendaItem:2', { position: 2, title: 'Leitfaden' }),
      ],
      outcomes: [
        record('outcomes', 'outcome:a', {
          agendaItemId: 'agendaItem:2',
          kind: 'decision',
          number: 'B-1',
          votes: { yes: 1, no: 0, abstain: 0 },
        }),
        record('outcomes', 'outcome:b', { agendaItemId: 'agendaItem:2', kind: 'task', text: 'Vorlegen' }),
        record('outcomes', 'outcome:c', {
          agendaItemId: 'agendaItem:2',
          kind: 'decision',
          text: 'Termin',
          result: 'consensus',
        }),
      ],
    };
    expect(checkMinutes(empty).map(({ type }) => type)).toEqual([
      'nobodyPresent',
      'notQuorate',
      'noChair',
      'noMinuteTaker',
      'itemWithoutText',
      'outcomeWithoutText',
      'decisionWithoutResult',
      'moreVotesThanPresent',
      'taskWithoutOwner',
      'taskWithoutDue',
      'decisionWithoutNumber',
    ]);
  });
});

describe('checkDates', () => {
  const { meeting } = source;
  const now = Date.parse('2026-12-09T11:30:00Z');
  const times = { startedAt: '2026-12-09T09:00:00Z', closedAt: '2026-12-09T11:00:00Z' };

  it('finds nothing in a meeting on its day', () => {
    expect(checkDates(meeting, times, now)).toEqual([]);
    expect(checkDates(meeting, { startedAt: '', closedAt: '' }, now)).toEqual([]);
  });
  it('refuses minutes of a day to come, on the calendar of the place', () => {
    const future = { ...meeting, startsAt: '2027-03-09T10:00' };
    expect(checkDates(future, times, now)).toEqual([{ type: 'futureDay', planned: '2027-03-09' }]);
    const tomorrow = { ...meeting, startsAt: '2026-12-10T00:30', timeZone: 'Pacific/Auckland' };
    expect(checkDates(tomorrow, { startedAt: '', closedAt: '' }, now)).toEqual([]);
    expect(checkDates({ ...tomorrow, timeZone: 'Europe/Berlin' }, { startedAt: '', closedAt: '' }, now)).toHaveLength(
      1,
    );
  });
  it('refuses an end before the beginning, and one that has not come', () => {
    const issues = checkDates(meeting, { ...times, closedAt: '2026-12-09T08:00:00Z' }, now);
    expect(issues).toEqual([{ type: 'endsBeforeItBegins' }]);
    expect(issues.every(forbidsFreezing)).toBe(true);
    expect(checkDates(meeting, { ...times, closedAt: '2026-12-09T12:00:00Z' }, now)).toEqual([
      { type: 'endsInFuture' },
    ]);
  });
  it('tells of a beginning on another day, and leaves it to the person', () => {
    const issues = checkDates({ ...meeting, startsAt: '2026-12-01T10:00', endsAt: '2026-12-01T12:00' }, times, now);
    expect(issues).toEqual([{ type: 'beganOnOtherDay', planned: '2026-12-01', began: '2026-12-09' }]);
    expect(issues.some(forbidsFreezing)).toBe(false);
  });
});
