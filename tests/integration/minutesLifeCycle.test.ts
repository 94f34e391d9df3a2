import { beforeEach, describe, expect, test } from 'vitest';
import {
  circulate,
  confirmDecision,
  createAddendum,
  EMPTY_AGENDA,
  finaliseMeeting,
  newObjection,
  planMeeting,
  recordApproval,
  removeObjection,
  saveObjection,
} from '../../renderer/actions';
import type { Session } from '../../renderer/data';
import { readAddendum, readMinutes } from '../../shared/domain/minutes';
import { minutesSeries } from '../../shared/domain/numbering';
import { createTranslate } from '../../shared/messages/translate';
import type { AgendaItem, Minutes, Outcome } from '../../shared/schema';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../support/simulation';

const t = createTranslate('de');
const NOW = Date.parse('2031-03-04T12:00:00Z');
const FIRST = { title: 'Treffen Q1', status: 'running', startsAt: '2031-03-04T10:00' } as const;
const SECOND = { title: 'Treffen Q2', startsAt: '2031-06-04T10:00' } as const;
let simulation: Simulation;
let laptop: SimulatedLaptop;
let session: Session;

beforeEach(async () => {
  simulation = createSimulation(7);
  laptop = await simulation.laptop('laptop-a');
  await foundNetwork(laptop);
  session = laptop.session();
  await session.repositories.meetings.create(FIRST, { id: 'meeting:1' });
  await session.repositories.agendaItems.create({ meetingId: 'meeting:1', title: 'Leitfaden' }, { id: 'agendaItem:1' });
  await simulation.converge();
});

async function finalise(meetingId: string, now = NOW): Promise<Minutes> {
  const finalised = await finaliseMeeting(session, meetingId, { language: 'de', now });
  if (finalised.kind !== 'finalised') throw new Error(finalised.kind);
  return finalised.minutes;
}

const agendaOf = (meetingId: string): readonly AgendaItem[] =>
  session.repositories.agendaItems
    .snapshot()
    .records.filter((item) => item.meetingId === meetingId)
    .sort((a, b) => a.position - b.position);
const titlesOf = (meetingId: string): readonly string[] => agendaOf(meetingId).map(({ title }) => title);
const stored = (id: string): Minutes | undefined => session.repositories.minutes.get(id);

async function circulateFirst(approval: 'decision' | 'silence' = 'decision'): Promise<Minutes> {
  const minutes = await finalise('meeting:1');
  const meeting = session.repositories.meetings.get('meeting:1');
  if (meeting)
    await circulate(
      session,
      meeting,
      minutes,
      { objectionsUntil: '2031-03-20', approval },
      new Date(NOW).toISOString(),
      t,
    );
  return stored(minutes.id) ?? minutes;
}

describe('circulated minutes', () => {
  test('come onto the agenda of the next meeting, and one undo takes both back', async () => {
    await session.repositories.meetings.create(SECOND, { id: 'meeting:2' });
    await session.repositories.meetings.create(
      { ...SECOND, title: 'später', startsAt: '2031-09-04T10:00' },
      { id: 'meeting:3' },
    );
    const minutes = await circulateFirst();
    expect(minutes).toMatchObject({
      objectionsUntil: '2031-03-20',
      circulatedAt: expect.stringMatching(/^\d{4}-/u) as string,
    });
    expect(agendaOf('meeting:2')).toMatchObject([
      {
        title: `Genehmigung des Protokolls ${minutes.number}`,
        purpose: 'approval',
        minutesId: minutes.id,
        goal: 'decide',
      },
    ]);
    expect(titlesOf('meeting:3')).toEqual([]);
    await session.undo.undo();
    expect(stored(minutes.id)?.circulatedAt).toBe('');
    expect(titlesOf('meeting:2')).toEqual([]);
  });

  test('that silence approves are on no agenda', async () => {
    await session.repositories.meetings.create(SECOND, { id: 'meeting:2' });
    await circulateFirst('silence');
    expect(titlesOf('meeting:2')).toEqual([]);
  });

  test('wait for a meeting that is created later, beside the tasks that are open', async () => {
    await session.repositories.outcomes.create({
      meetingId: 'meeting:1',
      agendaItemId: 'agendaItem:1',
      kind: 'task',
      text: 'Gliederung',
    });
    const minutes = await circulateFirst();
    const next = await planMeeting(session, SECOND, EMPTY_AGENDA, t);
    expect(titlesOf(next.id)).toEqual([`Genehmigung des Protokolls ${minutes.number}`, 'Offene Aufgaben']);
  });

  test('keep their number when a new version takes their place, which is what the agenda to come then approves', async () => {
    await session.repositories.meetings.create(SECOND, { id: 'meeting:2' });
    const first = await circulateFirst();
    const second = await finalise('meeting:1');
    expect([second.number, second.revision]).toEqual([first.number, 2]);
    expect(await session.numbers.take(minutesSeries(2031))).toBe(first.number.replace(/01$/u, '02'));
    expect(agendaOf('meeting:2')).toMatchObject([
      { title: `Genehmigung des Protokolls ${first.number}`, minutesId: second.id },
    ]);
  });
});

describe('the approval', () => {
  async function decide(
    result: 'adopted' | 'rejected',
    quorum: Outcome['quorum'] = null,
    id = 'outcome:approval',
  ): Promise<Minutes> {
    await session.repositories.meetings.create(SECOND, { id: 'meeting:2' });
    const minutes = await circulateFirst();
    const [item] = agendaOf('meeting:2');
    await session.repositories.outcomes.create(
      {
        meetingId: 'meeting:2',
        agendaItemId: item?.id ?? '',
        kind: 'decision',
        text: 'Das Protokoll wird genehmigt.',
        result,
        quorum,
      },
      { id },
    );
    await finalise('meeting:2', Date.parse('2031-06-04T12:00:00Z'));
    return stored(minutes.id) ?? minutes;
  }
  test('follows from the decision of the next meeting', async () => {
    expect(await decide('adopted')).toMatchObject({ approvedOn: '2031-06-04', approvedInId: 'meeting:2' });
  });
  test('does not follow from a rejection', async () => {
    expect((await decide('rejected')).approvedOn).toBe('');
  });
  test.each(['notPossible', 'recommendation'] as const)('does not follow without quorum: %s', async (without) => {
    const quorum = { at: '2031-06-04T10:00:00Z', present: 2, required: 3, without };
    expect((await decide('adopted', quorum)).approvedOn).toBe('');
  });
  test('follows from the confirmation of a decision that was taken without quorum, and not before', async () => {
    const quorum = { at: '2031-06-04T10:00:00Z', present: 2, required: 3, without: 'confirmedLater' } as const;
    const minutes = await decide('adopted', quorum);
    expect(minutes.approvedOn).toBe('');
    const decision = session.repositories.outcomes.get('outcome:approval');
    if (!decision) throw new Error('no decision');
    const confirmation = { confirmedOn: '2031-06-20', confirmedBy: 'Umlauf' };
    await confirmDecision(session, decision, { confirmation: 'declined', ...confirmation });
    expect(stored(minutes.id)?.approvedOn).toBe('');
    const undo = await confirmDecision(session, decision, { confirmation: 'confirmed', ...confirmation });
    expect(stored(minutes.id)).toMatchObject({ approvedOn: '2031-06-20', approvedInId: 'meeting:2' });
    await undo.undo();
    expect(stored(minutes.id)?.approvedOn).toBe('');
    expect(session.repositories.outcomes.get('outcome:approval')?.confirmation).toBe('declined');
  });
  test('changes neither content nor hash, and ends the time of new versions', async () => {
    const before = await circulateFirst();
    await recordApproval(session, before.id, { approvedOn: '2031-04-01', approval: 'decision', approvedInId: '' });
    const approved = stored(before.id);
    expect(approved).toMatchObject({ content: before.content, hash: before.hash, approvedOn: '2031-04-01' });
    expect(approved && readMinutes(approved)).toMatchObject({ ok: true, value: { isIntact: true } });
    expect(await finaliseMeeting(session, 'meeting:1', { language: 'de', now: NOW })).toEqual({ kind: 'approved' });
  });
});

describe('objections', () => {
  test('are added, settled, removed, and taken back', async () => {
    const { id } = await circulateFirst();
    const objection = {
      ...newObjection('objection-1', '2031-03-10'),
      raisedBy: 'Zoe Zander',
      text: 'Köln hat nicht zugestimmt.',
    };
    await saveObjection(session, id, objection);
    await saveObjection(session, id, { ...objection, state: 'declined', settlement: 'Die Aufzeichnung ist richtig.' });
    expect(stored(id)?.objections).toMatchObject([{ raisedBy: 'Zoe Zander', state: 'declined' }]);
    await removeObjection(session, id, objection.id);
    expect(stored(id)?.objections).toEqual([]);
    await session.undo.undo();
    expect(stored(id)?.objections).toHaveLength(1);
  });

  test('of two laptops offline are both kept', async () => {
    const { id } = await circulateFirst();
    await simulation.converge();
    const other = await simulation.laptop('laptop-b');
    await simulation.converge();
    for (const each of [laptop, other]) each.setOnline(false);
    await saveObjection(session, id, { ...newObjection('objection-a', '2031-03-10'), text: 'von A' });
    await saveObjection(other.session(), id, { ...newObjection('objection-b', '2031-03-11'), text: 'von B' });
    for (const each of [laptop, other]) each.setOnline(true);
    await simulation.converge();
    for (const each of [laptop, other])
      expect(
        each
          .session()
          .repositories.minutes.get(id)
          ?.objections.map(({ text }) => text)
          .sort(),
      ).toEqual(['von A', 'von B']);
  });
});

describe('addenda', () => {
  test('are numbered in a row of their own and name the minutes they correct', async () => {
    const { id, number, hash } = await circulateFirst();
    await recordApproval(session, id, { approvedOn: '2031-04-01', approval: 'decision', approvedInId: '' });
    const numbers: string[] = [];
    for (const text of ['Statt „Ulm“ richtig: „Köln“.', 'Noch eine.']) {
      // None are kept in store: the server is asked, and answers while the person waits.
      const [made] = await Promise.all([
        createAddendum(session, id, { corrections: [{ text }], language: 'de', now: NOW }),
        simulation.time.pass(5_000),
      ]);
      if (made.kind === 'finalised') {
        numbers.push(made.minutes.number);
        expect(readAddendum(made.minutes)).toMatchObject({
          ok: true,
          value: { isIntact: true, content: { amends: { number, hash } } },
        });
      }
    }
    expect(numbers).toEqual([`${number}/N1`, `${number}/N2`]);
    expect(stored(id)?.hash).toBe(hash);
  });

  test('wait for a number where none is in hand', async () => {
    const { id } = await circulateFirst();
    laptop.setOnline(false);
    const [made] = await Promise.all([
      createAddendum(session, id, { corrections: [{ text: 'x' }], language: 'de', now: NOW }),
      simulation.time.pass(10_000),
    ]);
    expect(made).toEqual({ kind: 'noNumber' });
    expect(await createAddendum(session, 'minutes:gone', { corrections: [], language: 'de', now: NOW })).toEqual({
      kind: 'gone',
    });
  });
});

describe('Ctrl+Z over what others rely on', () => {
  test('is told before it goes: what is next is an act with a name, and nothing has changed yet', async () => {
    const minutes = await circulateFirst();
    expect(await session.undo.next('undo')).toMatchObject({ act: 'circulation', recordId: minutes.id });
    await recordApproval(session, minutes.id, { approvedOn: '2031-03-21', approval: 'decision', approvedInId: '' });
    expect(await session.undo.next('undo')).toMatchObject({ act: 'approval', recordId: minutes.id });
    expect(stored(minutes.id)?.approvedOn).toBe('2031-03-21');
    await session.undo.undo();
    expect(stored(minutes.id)?.approvedOn).toBe('');
    expect(await session.undo.next('redo')).toMatchObject({ act: 'approval' });
    await session.undo.redo();
    expect(stored(minutes.id)?.approvedOn).toBe('2031-03-21');
  });

  test('leaves an approval that an addendum builds on, by key and by the button of its toast', async () => {
    const minutes = await circulateFirst();
    const { undo } = await recordApproval(session, minutes.id, {
      approvedOn: '2031-03-21',
      approval: 'decision',
      approvedInId: '',
    });
    await createAddendum(session, minutes.id, {
      corrections: [{ text: 'Zehn statt neun.' }],
      language: 'de',
      now: NOW,
    });
    const amended = { kind: 'overtaken', left: [{ collection: 'minutes', id: minutes.id, because: 'amended' }] };
    expect(await undo()).toMatchObject(amended);
    expect(stored(minutes.id)?.approvedOn).toBe('2031-03-21');
    expect(await session.undo.undo()).toMatchObject({ kind: 'overtaken', left: [{ because: 'approved' }] });
    expect(stored(minutes.id)).toMatchObject({ circulatedAt: '2031-03-04T12:00:00.000Z', approvedOn: '2031-03-21' });
  });

  test('an objection and its settlement are acts, typing is none', async () => {
    const minutes = await circulateFirst();
    await saveObjection(session, minutes.id, { ...newObjection('o1', '2031-03-05'), text: 'Falsch.' });
    expect(await session.undo.next('undo')).toMatchObject({ act: 'objection' });
    await session.repositories.meetings.update('meeting:1', { room: 'Saal' });
    expect((await session.undo.next('undo'))?.act).toBeUndefined();
  });
});
