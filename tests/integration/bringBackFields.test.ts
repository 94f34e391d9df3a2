import { beforeEach, expect, test } from 'vitest';
import { bringBackFields, canComeBack, saysSoNow } from '../../renderer/actions';
import type { RecordChange, RecordStep } from '../../renderer/data';
import type { AnyRecord, CollectionName } from '../../shared/schema';
import { descriptionOf, wordsOf } from '../../shared/text/describedText';
import { changedLooks } from '../../shared/text/rich/looks';
import { richLine, type RichText } from '../../shared/text/rich/richText';
import { sharedToRich } from '../../shared/text/rich/sharedToRich';
import { writeRich } from '../../shared/text/rich/writeRich';
import { openSharedText, readSharedText, type SharedText } from '../../shared/text/sharedText';
import { openLaptop, type Laptop } from '../support/laptop';

const EMPTY: SharedText = { update: '', text: '' };

let laptop: Laptop;

beforeEach(async () => {
  laptop = await openLaptop({ deviceId: 'a', base: 'http://127.0.0.1:9/none' });
});

function get(collection: CollectionName, id: string): AnyRecord {
  const record: unknown = laptop.repositories[collection].get(id);
  if (!record) throw new Error(`no ${id}`);
  return record as AnyRecord;
}

async function latest(collection: CollectionName, id: string): Promise<RecordChange> {
  const [change] = await laptop.history(get(collection, id));
  if (!change) throw new Error('nothing was changed');
  return change;
}

test('a field says again what it said before a change, whatever was written since, and undo knows it', async () => {
  const { members } = laptop.repositories;
  const { id } = await members.create({ city: 'Ulm', phone: '1' });
  await laptop.write((unit) => unit.update('members', id, { city: 'Bonn', phone: '2' }));
  const { step } = await latest('members', id);
  await laptop.write((unit) => unit.update('members', id, { city: 'Köln' }));
  expect(saysSoNow(get('members', id), step, 'city')).toBe(false);
  await bringBackFields(laptop, step, ['city']);
  expect(members.get(id)).toMatchObject({ city: 'Ulm', phone: '2' });
  expect(saysSoNow(get('members', id), step, 'city')).toBe(true);
  expect(await laptop.history(get('members', id))).toHaveLength(3);
  await laptop.undo.undo();
  expect(members.get(id)?.city).toBe('Köln');
});

test('a list gets back what the change took out of it, and keeps what was added since', async () => {
  const { members } = laptop.repositories;
  const position = (office: string): object => ({
    id: office,
    office,
    department: '',
    institutionId: '',
    from: '',
    to: '',
  });
  const { id } = await laptop
    .write((unit) =>
      unit.create('members', { positions: [position('CDO'), position('Referentin')] as never, seeks: ['topic:1'] }),
    )
    .then(({ value }) => value);
  await laptop.write((unit) =>
    unit.update('members', id, ({ positions }) => ({ positions: positions.slice(1), seeks: [] })),
  );
  const { step } = await latest('members', id);
  await laptop.write((unit) =>
    unit.update('members', id, ({ positions }) => ({
      positions: [...positions, position('CIO') as never],
      seeks: ['topic:2'],
    })),
  );
  await bringBackFields(laptop, step, ['positions', 'seeks']);
  expect(
    members
      .get(id)
      ?.positions.map(({ office }) => office)
      .sort(),
  ).toEqual(['CDO', 'CIO', 'Referentin']);
  expect([...(members.get(id)?.seeks ?? [])].sort()).toEqual(['topic:1', 'topic:2']);
});

test('a text of several people says again what it said, and is merged on as before', async () => {
  const { notes } = laptop.repositories;
  const { id } = await notes.create({ title: 'Notiz' });
  const write = (text: string) => laptop.write((unit) => unit.update('notes', id, { body: { update: '', text } }));
  await write('Gute Idee');
  await write('Gute Idee, sagt Kiel');
  await bringBackFields(laptop, (await latest('notes', id)).step, ['body']);
  expect(notes.get(id)?.body.text).toBe('Gute Idee');
  expect(notes.get(id)?.body.update).not.toBe('');
});

test('what is a step of its own does not come back by this way, nor what approved minutes say', () => {
  const step = (collection: CollectionName): RecordStep => ({
    collection,
    id: 'x',
    isNew: false,
    before: {},
    after: {},
  });
  const open = (collection: CollectionName, field: string, isApproved = false): boolean =>
    canComeBack(step(collection), field, isApproved);
  expect(open('meetings', 'status')).toBe(false);
  expect(open('meetings', 'place')).toBe(true);
  expect(open('outcomes', 'number')).toBe(false);
  expect(open('members', 'deletedAt')).toBe(false);
  expect(open('agendaItems', 'body')).toBe(true);
  expect(open('agendaItems', 'body', true)).toBe(false);
  expect(open('outcomes', 'text', true)).toBe(false);
  expect(open('outcomes', 'due', true)).toBe(true);
  expect(open('members', 'city', true)).toBe(true);
});

const LINES = [richLine('heading1', 'Ziel'), richLine('text', 'Ulm'), richLine('text', 'Bonn')];
const LIST = LINES.map((line) => (line.kind === 'text' ? { ...line, kind: 'bullet' as const } : line));

function formatted(value: SharedText, rich: RichText): SharedText {
  const doc = openSharedText(value);
  writeRich(doc, rich);
  return readSharedText(doc);
}

test('a change of look alone is a change, and comes back as it looked', async () => {
  const { notes } = laptop.repositories;
  const { id } = await notes.create({});
  const write = (rich: RichText) =>
    laptop.write((unit) => unit.update('notes', id, ({ body }) => ({ body: formatted(body, rich) })));
  await write(LINES);
  await write(LIST);
  const { step } = await latest('notes', id);
  expect(changedLooks(step.before['body'], step.after['body'])).toEqual(['bullet']);
  await write([...LIST, richLine('quote', 'Neu')]);
  expect(saysSoNow(get('notes', id), step, 'body')).toBe(false);
  await bringBackFields(laptop, step, ['body']);
  expect(sharedToRich(notes.get(id)?.body ?? EMPTY)).toEqual(LINES);
  expect(saysSoNow(get('notes', id), step, 'body')).toBe(true);
});

test('a description goes back to its words of a time when it had no looks', async () => {
  const { topics } = laptop.repositories;
  const { id } = await topics.create({ description: 'Ziel\nUlm\nBonn' });
  await laptop.write((unit) =>
    unit.update('topics', id, (topic) => {
      const richDescription = formatted(descriptionOf(topic), [...LIST, richLine('bullet', 'Köln')]);
      return { description: wordsOf(richDescription.text), richDescription };
    }),
  );
  const { step } = await latest('topics', id);
  await bringBackFields(laptop, step, ['richDescription']);
  const back = topics.get(id);
  expect(back?.description).toBe('Ziel\nUlm\nBonn');
  expect(back && sharedToRich(descriptionOf(back)).map(({ kind }) => kind)).toEqual(['text', 'text', 'text']);
  expect(saysSoNow(get('topics', id), step, 'richDescription')).toBe(true);
});

test('what is written keeps the text that its looks are remembered by', async () => {
  const { notes } = laptop.repositories;
  const { id } = await notes.create({});
  const body = formatted(EMPTY, LIST);
  await notes.update(id, { body });
  expect(notes.get(id)?.body).toBe(body);
});
