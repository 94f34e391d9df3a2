import { describe, expect, it } from 'vitest';
import { toDecisionEntry, toTaskEntry } from '../../../renderer/features/outcomes/export/registerEntries';
import { toDecisionRows, toTaskRows, type OutcomeSource } from '../../../renderer/features/outcomes/outcomeRows';
import { decisionList, planListExport } from '../../../shared/domain/listExport';
import { labelsAmong } from '../../support/labels';
import { record } from '../../support/records';

const meetings = [
  record('meetings', 'meeting:a', {
    title: 'Treffen Köln',
    startsAt: '2026-03-04T10:00',
    status: 'closed',
    tlp: 'TLP:GREEN',
  }),
  record('meetings', 'meeting:b', { title: 'Treffen Berlin', startsAt: '2026-06-10T10:00', status: 'closed' }),
  record('meetings', 'meeting:red', {
    title: 'Vertraulich',
    startsAt: '2026-09-10T10:00',
    status: 'closed',
    tlp: 'TLP:RED',
  }),
];
const items = new Map([['agendaItem:1', record('agendaItems', 'agendaItem:1', { title: 'Leitfaden' })]]);
const evidence = [{ id: 'e', title: 'Leitfaden 1.0', url: 'https://cdo.example' }];
const source: OutcomeSource = {
  outcomes: [
    record('outcomes', 'outcome:open', {
      kind: 'decision',
      number: 'B-2026-01',
      text: 'Leitfaden',
      meetingId: 'meeting:a',
      agendaItemId: 'agendaItem:1',
      result: 'consensus',
      implementation: 'underway',
      followUpOn: '2026-12-01',
      evidence,
      remark: 'läuft',
    }),
    record('outcomes', 'outcome:done', {
      kind: 'decision',
      number: 'B-2026-02',
      meetingId: 'meeting:b',
      result: 'adopted',
      implementation: 'done',
      followUpOn: '2026-12-01',
    }),
    record('outcomes', 'outcome:rejected', {
      kind: 'decision',
      number: 'B-2026-03',
      meetingId: 'meeting:b',
      result: 'rejected',
      votes: { yes: 1, no: 9, abstain: 2 },
    }),
    record('outcomes', 'outcome:red', {
      kind: 'decision',
      number: 'B-2026-04',
      meetingId: 'meeting:red',
      result: 'adopted',
    }),
    {
      ...record('outcomes', 'outcome:task', {
        kind: 'task',
        text: 'Gliedern',
        meetingId: 'meeting:gone',
        due: '2026-12-15',
        ownerText: 'Stadt Ulm',
      }),
      // Gone for good: the server had both, and buried the meeting.
      rev: '1-a',
    },
  ],
  meetings: new Map(meetings.map((meeting) => [meeting.id, meeting])),
  members: new Map(),
  today: '2026-11-23',
};

const labelOf = labelsAmong([...meetings, ...items.values()]);

const decisions = () => toDecisionRows(source).map((row) => toDecisionEntry(row, items, labelOf));

describe('what goes into an exported register', () => {
  it('leaves out what was decided under TLP:RED', () => {
    const plan = planListExport(decisionList, decisions(), 'internal');
    expect(plan.omitted).toEqual([{ reason: 'red', count: 1 }]);
    expect(plan.rows.map(({ id }) => id)).toEqual(['outcome:rejected', 'outcome:done', 'outcome:open']);
  });

  it('leaves out what hangs on TLP:RED in another way, and says the strictest label of what is left', () => {
    const notes = [
      record('notes', 'note:red', { tlp: 'TLP:RED' }),
      record('notes', 'note:strict', { tlp: 'TLP:AMBER+STRICT' }),
    ];
    const proposed = notes.map(({ id }) => record('agendaItems', `agendaItem:${id.slice(5)}`, { noteId: id }));
    const labels = labelsAmong([...meetings, ...notes, ...proposed]);
    const rows = toDecisionRows({
      ...source,
      outcomes: proposed.map(({ id }) =>
        record('outcomes', `outcome:${id}`, { kind: 'decision', meetingId: 'meeting:a', agendaItemId: id }),
      ),
    });
    const plan = planListExport(
      decisionList,
      rows.map((row) => toDecisionEntry(row, items, labels)),
      'internal',
    );
    expect(plan.rows.map(({ id }) => id)).toEqual(['outcome:agendaItem:strict']);
    expect(plan.tlp).toBe('TLP:AMBER+STRICT');
  });

  it('says of each decision where it comes from and what became of it', () => {
    expect(decisions().find(({ text }) => text === 'Leitfaden')).toEqual({
      id: 'outcome:open',
      text: 'Leitfaden',
      meeting: 'Treffen Köln',
      agendaItem: 'Leitfaden',
      date: '2026-03-04',
      openSince: 2,
      tlp: 'TLP:GREEN',
      number: 'B-2026-01',
      result: 'consensus',
      votes: null,
      implementation: 'underway',
      followUpOn: '2026-12-01',
      evidence,
      remark: 'läuft',
    });
  });

  it('names no follow-up for what is carried out, and no state for what was rejected', () => {
    const entries = decisions();
    expect(entries).toContainEqual(
      expect.objectContaining({ number: 'B-2026-02', implementation: 'done', followUpOn: '' }),
    );
    expect(entries.some((entry) => entry.number === 'B-2026-03' && 'implementation' in entry)).toBe(false);
  });

  it('keeps a task whose meeting is gone', () => {
    expect(toTaskRows(source).map((row) => toTaskEntry(row, items, labelOf))).toEqual([
      {
        id: 'outcome:task',
        text: 'Gliedern',
        meeting: '',
        agendaItem: '',
        date: '',
        openSince: 0,
        tlp: 'TLP:AMBER',
        due: '2026-12-15',
        owners: ['Stadt Ulm'],
        state: 'open',
      },
    ]);
  });
});
