import { describe, expect, it } from 'vitest';
import { meetingStep, stepOfGap } from '../../../renderer/features/planning/meeting/meetingStep';
import type { Meeting } from '../../../shared/schema';
import { record } from '../../support/records';

const meeting = (draft: Partial<Meeting>): Meeting =>
  record('meetings', 'meeting:1', { startsAt: '2026-12-09T10:00', endsAt: '2026-12-09T12:00', ...draft });
const before = Date.parse('2026-11-20T08:00:00Z');
const day = Date.parse('2026-12-09T08:00:00Z');
const after = Date.parse('2026-12-20T08:00:00Z');

describe('the step a meeting opens with', () => {
  it('is planning as long as nobody is invited, whatever the day', () => {
    for (const now of [before, day, after]) expect(meetingStep(meeting({}), now)).toBe('planning');
    expect(meetingStep(meeting({ startsAt: '', endsAt: '' }), before)).toBe('planning');
  });
  it('follows the day once people are invited: answers, papers, minutes', () => {
    const invited = meeting({ status: 'invited' });
    expect([before, day, after].map((time) => meetingStep(invited, time))).toEqual(['invitation', 'papers', 'minutes']);
  });
  it('is the minutes of a meeting that runs or is over', () => {
    expect(meetingStep(meeting({ status: 'running' }), before)).toBe('minutes');
    expect(meetingStep(meeting({ status: 'closed' }), before)).toBe('minutes');
  });
  it('is the invitation of one that was called off: people have to be told', () => {
    expect(meetingStep(meeting({ cancelledAt: '2026-12-01T10:00:00Z' }), after)).toBe('invitation');
  });
});

it('what an invitation lacks is filled in where it is shown', () => {
  expect(stepOfGap('invitees')).toBe('invitation');
  expect(stepOfGap('addresses')).toBe('invitation');
  expect(stepOfGap('start')).toBe('planning');
  expect(stepOfGap('agenda')).toBe('planning');
});
