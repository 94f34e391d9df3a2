import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildPresentation, isResultSettled, presentationSchema } from '../../../shared/domain/presentation';
import { record } from '../../support/records';

const SECRET = 'Ayşe Çelik';
const meeting = record('meetings', 'meeting:m', {
  title: 'Treffen Q4',
  status: 'running',
  currentItemId: 'agendaItem:2',
  chairId: SECRET,
  minuteTakerId: SECRET,
  description: SECRET,
  presentationUrl: 'https://anmeldung.example',
});
const agendaItems = [
  record('agendaItems', 'agendaItem:1', {
    meetingId: meeting.id,
    position: 1,
    title: 'Begrüßung',
    done: true,
    presenterText: SECRET,
  }),
  record('agendaItems', 'agendaItem:s', {
    meetingId: meeting.id,
    position: 1.5,
    kind: 'section',
    title: 'Schwerpunkte',
  }),
  record('agendaItems', 'agendaItem:2', {
    meetingId: meeting.id,
    position: 2,
    title: 'Leitfaden',
    goal: 'decide',
    presenterId: SECRET,
    presenterText: SECRET,
    spentSeconds: 60,
    body: { update: '', text: SECRET },
    speakers: [{ id: '1', attendanceId: SECRET, name: SECRET, startedAt: '', endedAt: '' }],
  }),
];
const attendance = [
  record('attendance', 'attendance:1', {
    meetingId: meeting.id,
    guestName: SECRET,
    guestOffice: SECRET,
    guestInstitution: SECRET,
    representedBy: SECRET,
    presentFrom: '2026-12-09T10:00:00Z',
  }),
];
const outcomes = [
  record('outcomes', 'outcome:b', {
    agendaItemId: 'agendaItem:2',
    kind: 'decision',
    number: 'B-2026-07',
    text: 'Wir beginnen.',
    result: 'adopted',
    votes: { yes: 3, no: 1, abstain: 0 },
    updatedAt: '2026-12-09T10:00:00.000Z-0000-a',
  } as object),
  record('outcomes', 'outcome:t', { agendaItemId: 'agendaItem:2', kind: 'task', text: SECRET, ownerText: SECRET }),
  record('outcomes', 'outcome:o', { agendaItemId: 'agendaItem:1', kind: 'decision', text: 'Anderswo' }),
];
const state = buildPresentation({ meeting, agendaItems, attendance, outcomes }, 'de');

describe('what the screen in the hall is told', () => {
  it('holds no person, whatever field they stand in', () => {
    expect(JSON.stringify(state)).not.toContain(SECRET);
  });
  it('is the item under discussion with its decisions, and the agenda', () => {
    expect(state.current).toMatchObject({ number: 2, title: 'Leitfaden', goal: 'decide', spentSeconds: 60 });
    expect(state.decisions.map(({ number, text }) => [number, text])).toEqual([['B-2026-07', 'Wir beginnen.']]);
    expect(state.items.map(({ number, section, isDone }) => [number, section, isDone])).toEqual([
      [1, '', true],
      [2, 'Schwerpunkte', false],
    ]);
    expect(state).toMatchObject({ present: 1, isRunning: true, isClosed: false, url: 'https://anmeldung.example' });
  });
  it('passes through the channel unchanged', () => {
    expect(v.parse(presentationSchema, structuredClone(state))).toEqual(state);
  });
  it('is nothing but a title for a meeting without an agenda', () => {
    expect(buildPresentation({ meeting, agendaItems: [], attendance: [], outcomes: [] }, 'en')).toMatchObject({
      current: null,
      items: [],
      decisions: [],
    });
  });
  it('shows a result some seconds after the last figure was typed', () => {
    const [decision] = state.decisions;
    const at = Date.parse('2026-12-09T10:00:00Z');
    expect(
      decision && [
        isResultSettled(decision, at + 1000),
        isResultSettled(decision, at + 5000),
        isResultSettled({ ...decision, result: '' }, at + 5000),
      ],
    ).toEqual([false, true, false]);
  });
});
