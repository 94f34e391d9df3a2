import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenItems, rolloverDrafts, toShareable } from '../../../shared/domain/agenda';
import { agendaText } from '../../../shared/domain/invitation';
import { buildPresentation } from '../../../shared/domain/presentation';
import type { AnyRecord, SyncedRecord, Tlp } from '../../../shared/schema';
import { confidentialityOf, keptOrigins, RED, releasedBy, strictest } from '../../../shared/schema/confidentiality';
import { applyLocalEdit } from '../../../shared/sync/localEdit';
import { mergeContent } from '../../../shared/sync/merge/mergeContent';
import { labelsAmong } from '../../support/labels';
import { record } from '../../support/records';

const STAMP = '2026-11-28T10:00:00.000Z-0000-laptop-a';
const redNote = record('notes', 'note:red', { title: 'Personalie', tlp: RED });
const redMeeting = record('meetings', 'meeting:red', { title: 'Vertrauliche Runde', tlp: RED });
const meeting = record('meetings', 'meeting:next', { title: 'Treffen Q1', startsAt: '2027-03-09T10:00' });

function edit(before: SyncedRecord, patch: Readonly<Record<string, unknown>>): AnyRecord {
  // A typing edge: a record of a collection, edited as any record.
  return applyLocalEdit(before as AnyRecord, patch, STAMP, 'laptop-a');
}

function isRed(subject: SyncedRecord, ...others: readonly SyncedRecord[]): boolean {
  return labelsAmong([redNote, redMeeting, meeting, ...others])(subject).tlp === RED;
}

describe('what is TLP:RED by what it is about', () => {
  it('an item that a note proposes', () => {
    expect(isRed(record('agendaItems', 'agendaItem:1', { title: redNote.title, noteId: redNote.id }))).toBe(true);
  });
  it('a contribution to a note, whatever its own label, and the reply to it', () => {
    const contribution = record('notes', 'note:1', { parentId: redNote.id, tlp: 'TLP:GREEN' });
    expect(isRed(contribution)).toBe(true);
    expect(isRed(record('notes', 'note:2', { parentId: 'note:1', tlp: 'TLP:GREEN' }), contribution)).toBe(true);
  });
  it('an item that was taken out of a meeting, and what another meeting makes of it', () => {
    const item = record('agendaItems', 'agendaItem:1', { meetingId: redMeeting.id, title: 'Personalie' });
    const waiting = edit(item, { meetingId: '' });
    const taken = edit(waiting, { meetingId: meeting.id });
    expect([waiting, taken].map((each) => isRed(each))).toEqual([true, true]);
    const outcome = record('outcomes', 'outcome:1', { meetingId: meeting.id, agendaItemId: item.id });
    expect(isRed(outcome, taken)).toBe(true);
  });
  it('an item that is carried on from a meeting', () => {
    const item = record('agendaItems', 'agendaItem:01JABCDEFGHJKMNPQRSTVWXYZ0', { meetingId: redMeeting.id });
    const [next] = rolloverDrafts([item], meeting.id, 1);
    expect(isRed(record('agendaItems', next?.id ?? '', next?.draft), item)).toBe(true);
  });
  it('minutes, their addenda, and the item that approves them', () => {
    const minutes = record('minutes', 'minutes:1', { meetingId: redMeeting.id, number: 'P-2027-01' });
    const addendum = record('minutes', 'minutes:2', { kind: 'addendum', amendsId: minutes.id });
    const approval = record('agendaItems', 'agendaItem:1', { meetingId: meeting.id, minutesId: minutes.id });
    expect([minutes, addendum, approval].map((each) => isRed(each, minutes))).toEqual([true, true, true]);
  });
  it('minutes that hold an item whose note became so later', () => {
    const item = record('agendaItems', 'agendaItem:1', { meetingId: meeting.id, noteId: redNote.id });
    expect(isRed(record('minutes', 'minutes:1', { meetingId: meeting.id, origins: [item.id] }), item)).toBe(true);
  });
  it('who was there', () => {
    expect(isRed(record('attendance', 'attendance:1', { meetingId: redMeeting.id, guestName: 'Aylin' }))).toBe(true);
  });
  it('what a deleted note proposed', () => {
    const deleted = { ...redNote, id: 'note:deleted', deletedAt: STAMP };
    expect(isRed(record('agendaItems', 'agendaItem:1', { noteId: deleted.id }), deleted)).toBe(true);
  });
});

it('says which record it is from, and the strictest of all labels', () => {
  const strict = record('notes', 'note:strict', { tlp: 'TLP:AMBER+STRICT' });
  const item = record('agendaItems', 'agendaItem:1', { meetingId: meeting.id, noteId: strict.id });
  expect(labelsAmong([strict, meeting])(item)).toEqual({ tlp: 'TLP:AMBER+STRICT', redFrom: [], unknown: [] });
  const proposed = record('agendaItems', 'agendaItem:2', { meetingId: meeting.id, noteId: redNote.id });
  expect(labelsAmong([redNote, meeting])(proposed)).toEqual({ tlp: RED, redFrom: [redNote.id], unknown: [] });
  expect(labelsAmong([])(record('members', 'member:1')).tlp).toBeUndefined();
});

describe('what goes out when a label is lowered', () => {
  const item = record('agendaItems', 'agendaItem:1', { meetingId: meeting.id, noteId: redNote.id });
  const outcome = record('outcomes', 'outcome:1', { agendaItemId: item.id });
  const reply = record('notes', 'note:reply', { parentId: redNote.id, tlp: RED });
  const inBoth = record('agendaItems', 'agendaItem:2', { meetingId: redMeeting.id, noteId: redNote.id });
  const plain = record('agendaItems', 'agendaItem:3', { meetingId: meeting.id });
  const all = [redNote, redMeeting, meeting, item, outcome, reply, inBoth, plain];
  // A typing edge: records of collections, looked at as any records.
  const byId = new Map(all.map((each) => [each.id, each as unknown as AnyRecord]));
  const released = (labels: readonly (readonly [string, Tlp])[]) =>
    releasedBy([...byId.values()], { labels: new Map(labels), get: (id) => byId.get(id) }).map(({ id }) => id);

  it('is the record and what hangs on it, but not what is TLP:RED for another reason too', () => {
    expect(released([[redNote.id, 'TLP:AMBER']])).toEqual([redNote.id, item.id, outcome.id]);
    expect(
      released([
        [redNote.id, 'TLP:AMBER'],
        [reply.id, 'TLP:AMBER'],
      ]),
    ).toEqual([redNote.id, item.id, outcome.id, reply.id]);
  });
  it('is nothing when it stays TLP:RED, or never was', () => {
    expect(released([[redNote.id, RED]])).toEqual([]);
    expect(released([[meeting.id, 'TLP:CLEAR']])).toEqual([]);
  });
});

describe('a reference to a record that is not here', () => {
  const item = record('agendaItems', 'agendaItem:1', { noteId: 'note:missing' });
  it('counts as TLP:RED while nobody knows what it is', () => {
    expect(labelsAmong([])(item)).toEqual({ tlp: RED, redFrom: [], unknown: ['note:missing'] });
    const known = { ...record('agendaItems', 'agendaItem:1'), rev: '1-a' };
    expect(labelsAmong([])(edit(known, { noteId: 'note:missing' })).tlp).toBe(RED);
  });
  it('holds nothing up once the server has seen it: what is erased there would keep what is left here for ever', () => {
    const known = { ...item, rev: '1-a' };
    expect(labelsAmong([])(known).tlp).toBeUndefined();
    expect(labelsAmong([])(edit(known, { title: 'Neu' })).tlp).toBeUndefined();
  });
});

describe('origins', () => {
  it('are not kept twice: put back into its meeting, an item is as before', () => {
    const item = record('agendaItems', 'agendaItem:1', { meetingId: redMeeting.id });
    const out = edit(item, { meetingId: '' });
    expect(out['origins']).toEqual([redMeeting.id]);
    expect(edit(out, { meetingId: redMeeting.id })['origins']).toEqual([]);
  });
  it('survive a patch that would clear them', () => {
    const item = record('agendaItems', 'agendaItem:1', { origins: [redMeeting.id] });
    expect(edit(item, { origins: [] })['origins']).toEqual([redMeeting.id]);
  });
  it('hold what a merge chose another reference for, whichever side wins', () => {
    const base = { id: 'agendaItem:1', meetingId: '', origins: [], updatedAt: '1' };
    const mine = { ...base, meetingId: redMeeting.id, updatedAt: '2' };
    const theirs = { ...base, meetingId: meeting.id, updatedAt: '3' };
    const merged = [mergeContent(base, mine, theirs), mergeContent(base, theirs, mine)];
    expect(merged.map(({ content }) => content['origins'])).toEqual([[redMeeting.id], [redMeeting.id]]);
  });
});

it('a merge keeps the stricter of two labels, and names the other', () => {
  const base = { id: 'note:1', tlp: 'TLP:GREEN', updatedAt: '1' };
  const raised = { ...base, tlp: RED, updatedAt: '2' };
  const other = { ...base, tlp: 'TLP:AMBER', updatedAt: '3' };
  for (const [local, remote] of [
    [raised, other],
    [other, raised],
  ] as const) {
    const { content } = mergeContent(base, local, remote);
    expect(content['tlp']).toBe(RED);
    expect(content['contested']).toMatchObject([{ id: 'tlp', value: '"TLP:AMBER"' }]);
  }
});

describe('what of a meeting others may see', () => {
  const items = [
    record('agendaItems', 'agendaItem:1', { meetingId: meeting.id, position: 1, title: 'Auftakt' }),
    record('agendaItems', 'agendaItem:2', {
      meetingId: meeting.id,
      position: 2,
      title: 'Personalie',
      presenterText: 'Aylin',
      noteId: redNote.id,
    }),
  ];
  const outcomes = [record('outcomes', 'outcome:1', { agendaItemId: 'agendaItem:2', kind: 'decision', text: 'Aylin' })];
  const labelOf = labelsAmong([redNote, redMeeting, meeting, ...items]);
  const source = {
    meeting: { ...meeting, currentItemId: 'agendaItem:2' },
    agendaItems: items,
    outcomes,
    attendance: [],
  };

  it('holds the number and the label of an item that is TLP:RED for another reason, in the hall and in letters', () => {
    const shareable = toShareable(source, labelOf);
    const shown = [
      JSON.stringify(buildPresentation(shareable, 'de')),
      agendaText(shareable.agendaItems, shareable.meeting, 'de'),
    ];
    for (const text of shown) {
      expect(text).toContain('TLP:RED');
      expect(text).toContain('Auftakt');
      expect(text).not.toMatch(/Personalie|Aylin/u);
    }
    expect(hiddenItems(source, labelOf).map(({ id }) => id)).toEqual(['agendaItem:2']);
  });
  it('holds everything of a meeting that is TLP:RED itself, but not of another', () => {
    const own = {
      ...source,
      meeting: redMeeting,
      agendaItems: items.map((item) => ({ ...item, meetingId: redMeeting.id })),
    };
    expect(toShareable(own, labelOf).agendaItems.map(({ title }) => title)).toEqual(['Auftakt', RED]);
  });
  it('has the strictest label of what is in it', () => {
    const strict = record('notes', 'note:strict', { tlp: 'TLP:AMBER+STRICT' });
    const agendaItems = [record('agendaItems', 'agendaItem:3', { meetingId: meeting.id, noteId: strict.id })];
    const shareable = toShareable({ meeting, agendaItems, outcomes: [] }, labelsAmong([strict, meeting]));
    expect(shareable.meeting.tlp).toBe('TLP:AMBER+STRICT');
  });
});

it('ends in any graph, and is TLP:RED exactly where a way leads to something that is', () => {
  const size = 8;
  const node = fc.nat(size - 1);
  const graph = fc.array(fc.record({ from: node, to: node }), { maxLength: 24 });
  fc.assert(
    fc.property(graph, fc.uniqueArray(node, { maxLength: 3 }), (edges, red) => {
      const notes = Array.from({ length: size }, (_, at) =>
        record('notes', `note:${at}`, {
          tlp: red.includes(at) ? RED : 'TLP:GREEN',
          origins: edges.filter(({ from }) => from === at).map(({ to }) => `note:${to}`),
        }),
      );
      const reached = new Set(red);
      for (let round = 0; round < size; round += 1)
        for (const { from, to } of edges) if (reached.has(to)) reached.add(from);
      const labelOf = labelsAmong(notes);
      expect(notes.map((note) => labelOf(note).tlp === RED)).toEqual(notes.map((_, at) => reached.has(at)));
    }),
  );
});

it('the strictest of none is none', () => {
  expect(strictest([])).toBeUndefined();
  expect(keptOrigins({ id: 'member:1' }, [])).toBeUndefined();
  expect(confidentialityOf(record('topics', 'topic:1') as unknown as AnyRecord, () => undefined).unknown).toEqual([]);
});
