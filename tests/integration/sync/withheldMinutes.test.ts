import { beforeEach, describe, expect, test } from 'vitest';
import { finaliseMeeting, type Finalised } from '../../../renderer/actions';
import {
  completeRecord,
  hasChangedSince,
  minutesOf,
  readMinutes,
  type MinutesSource,
} from '../../../shared/domain/minutes';
import type { MinutesContent } from '../../../shared/documents';
import type { Minutes } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { designDocument } from '../../../shared/sync/designDocument';
import { putAsAdmin } from '../../support/fakeCouch/fakeCouch';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../../support/simulation';

const MEETING = 'meeting:1';
const SECRET = 'Personalie Schulz';
const NOW = Date.parse('2031-03-04T12:00:00Z');
let simulation: Simulation;
let a: SimulatedLaptop;
let b: SimulatedLaptop;
/** All that ever left laptop A. */
let sent: string[];

/** A meeting with three items, of which the second is TLP:RED on laptop A and was never anywhere else. */
beforeEach(async () => {
  simulation = createSimulation(11);
  putAsAdmin(simulation.couch.database(), designDocument);
  sent = [];
  simulation.watch((name, request) => name === 'laptop-a' && sent.push(request));
  a = await simulation.laptop('laptop-a');
  await foundNetwork(a);
  const { meetings, agendaItems, notes } = a.session().repositories;
  await meetings.create({ title: 'Treffen Q1', status: 'running', startsAt: '2031-03-04T10:00' }, { id: MEETING });
  await notes.create({ title: SECRET, tlp: 'TLP:RED' }, { id: 'note:red' });
  await agendaItems.create({ meetingId: MEETING, position: 1, title: 'Auftakt' }, { id: 'agendaItem:1' });
  await agendaItems.create(
    { meetingId: MEETING, position: 2, title: SECRET, noteId: 'note:red', plannedMinutes: 20, spentSeconds: 600 },
    { id: 'agendaItem:2' },
  );
  await agendaItems.create({ meetingId: MEETING, position: 3, title: 'Ausblick' }, { id: 'agendaItem:3' });
  await simulation.converge();
  b = await simulation.laptop('laptop-b');
  await simulation.converge();
});

async function freeze(laptop: SimulatedLaptop): Promise<Finalised> {
  const [finalised] = await Promise.all([
    finaliseMeeting(laptop.session(), MEETING, { language: 'de', now: NOW }),
    simulation.time.pass(10_000),
  ]);
  await simulation.converge();
  return finalised;
}

function versionsOn(laptop: SimulatedLaptop): readonly Minutes[] {
  return minutesOf(laptop.session().read.all('minutes'), MEETING);
}

function contentOf(minutes: Minutes | undefined): MinutesContent {
  const read = minutes && readMinutes(minutes);
  if (!read?.ok) throw new Error('no minutes that can be read');
  return read.value.content;
}

function recordOn(laptop: SimulatedLaptop): ReturnType<typeof completeRecord<MinutesSource>> {
  const { read, confidentiality, deviceId } = laptop.session();
  const meeting = read.get('meetings', MEETING);
  if (!meeting) throw new Error('no meeting');
  const source: MinutesSource = {
    meeting,
    network: read.get('network', NETWORK_ID),
    event: undefined,
    agendaItems: read.all('agendaItems'),
    attendance: [],
    outcomes: read.all('outcomes'),
    members: new Map(),
    institutions: new Map(),
    topics: new Map(),
    files: new Map(),
  };
  return completeRecord(source, versionsOn(laptop), { labelOf: confidentiality.of, deviceId });
}

function isChangedOn(laptop: SimulatedLaptop): boolean {
  return hasChangedSince(recordOn(laptop).source, contentOf(versionsOn(laptop)[0]));
}

const titlesOf = (minutes: Minutes | undefined): readonly string[] =>
  contentOf(minutes).agenda.map(({ number, title }) => `${number} ${title}`);

describe('minutes with an item that lies on another laptop only', () => {
  test('are not called changed where the item cannot be, and what is missing is named', async () => {
    await freeze(a);
    expect([isChangedOn(a), isChangedOn(b)]).toEqual([false, false]);
    expect(recordOn(a).elsewhere).toEqual([]);
    expect(recordOn(b).elsewhere).toMatchObject([{ id: 'agendaItem:2', by: 'laptop-a' }]);
  });

  test('keep it, with its number and label, in a version that another laptop makes', async () => {
    await freeze(a);
    await b.session().repositories.agendaItems.update('agendaItem:3', { title: 'Ausblick 2032' });
    expect(isChangedOn(b)).toBe(true);
    await freeze(b);
    const [second] = versionsOn(b);
    expect(second).toMatchObject({ revision: 2, createdBy: 'laptop-b' });
    expect(titlesOf(second)).toEqual(['1 Auftakt', '2 TLP:RED', '3 Ausblick 2032']);
    expect(contentOf(second).agenda[1]).toMatchObject({ plannedMinutes: 20, actualMinutes: 10 });
    expect([isChangedOn(a), isChangedOn(b)]).toEqual([false, false]);
    expect(recordOn(b).elsewhere).toMatchObject([{ id: 'agendaItem:2', by: 'laptop-a' }]);
    expect(sent.join('\n')).not.toContain(SECRET);
  });

  test('do not show a state of before the item became TLP:RED', async () => {
    const { notes } = a.session().repositories;
    await notes.update('note:red', { tlp: 'TLP:AMBER', title: 'Personal' });
    await a.session().repositories.agendaItems.update('agendaItem:2', { title: 'Personal' });
    await a
      .session()
      .repositories.outcomes.create({ meetingId: MEETING, agendaItemId: 'agendaItem:2', text: 'Früher' });
    await simulation.converge();
    await notes.update('note:red', { tlp: 'TLP:RED' });
    await freeze(a);
    expect(b.session().read.get('agendaItems', 'agendaItem:2')?.title).toBe('Personal');
    expect(isChangedOn(b)).toBe(false);
    await freeze(b);
    expect(versionsOn(b)[0]?.content).not.toMatch(/Personal|Früher/u);
  });

  test('tell the laptop that has the item when it is TLP:RED no longer, and the others when that laptop has frozen it', async () => {
    await freeze(a);
    await a.session().repositories.notes.update('note:red', { tlp: 'TLP:AMBER' });
    await simulation.converge();
    expect(b.session().read.get('agendaItems', 'agendaItem:2')?.title).toBe(SECRET);
    expect([isChangedOn(a), isChangedOn(b)]).toEqual([true, false]);
    await freeze(a);
    expect(titlesOf(versionsOn(b)[0])[1]).toBe(`2 ${SECRET}`);
    expect(recordOn(b).elsewhere).toEqual([]);
    expect([isChangedOn(a), isChangedOn(b)]).toEqual([false, false]);
  });

  test('keep it where two laptops had frozen the meeting apart', async () => {
    for (const laptop of [a, b]) laptop.setOnline(false);
    const [one, other] = [await freezeOffline(a), await freezeOffline(b)];
    expect([one, other]).toMatchObject([{ kind: 'finalised' }, { kind: 'finalised' }]);
    await simulation.converge();
    await freeze(b);
    expect(titlesOf(versionsOn(b)[0])).toEqual(['1 Auftakt', '2 TLP:RED', '3 Ausblick']);
  });
});

async function freezeOffline(laptop: SimulatedLaptop): Promise<Finalised> {
  const [finalised] = await Promise.all([
    finaliseMeeting(laptop.session(), MEETING, { language: 'de', now: NOW }),
    simulation.time.pass(10_000),
  ]);
  return finalised;
}

describe('minutes that an older version froze, which names nothing', () => {
  async function freezeAsBefore(): Promise<void> {
    const { minutes } = a.session().repositories;
    await freeze(a);
    const [frozen] = versionsOn(a);
    if (!frozen) throw new Error('no minutes');
    await minutes.update(frozen.id, { withheldItems: [] });
    await simulation.converge();
  }

  test('get no new version on a laptop that does not have the item, which says so', async () => {
    await freezeAsBefore();
    expect([recordOn(a).isIncomplete, recordOn(b).isIncomplete]).toEqual([false, true]);
    expect(await freeze(b)).toEqual({ kind: 'elsewhere' });
    expect(versionsOn(b)).toHaveLength(1);
  });

  test('get one on the laptop that has it, also when it is TLP:RED no longer', async () => {
    await freezeAsBefore();
    expect(await freeze(a)).toMatchObject({ kind: 'finalised', minutes: { withheldItems: [{ id: 'agendaItem:2' }] } });
    await a.session().repositories.notes.update('note:red', { tlp: 'TLP:AMBER' });
    expect(await freeze(a)).toMatchObject({ kind: 'finalised', minutes: { withheldItems: [] } });
  });
});
