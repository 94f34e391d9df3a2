import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../renderer/data';
import { noKeys } from '../../renderer/data/store/storeKeys';
import type { Note } from '../../shared/schema';
import { wordsOf } from '../../shared/text/describedText';
import { richLine, type RichText } from '../../shared/text/rich/richText';
import { sharedToRich } from '../../shared/text/rich/sharedToRich';
import { writeRich } from '../../shared/text/rich/writeRich';
import { mergeSharedText, openSharedText, readSharedText, type SharedText } from '../../shared/text/sharedText';
import { openLaptop, type Laptop } from '../support/laptop';

/** What is written in a text of several people is a step as everything else, and what was there before can be had again. */
const SECOND = 1000;

let name: string;
let opened = 0;
let laptop: Laptop;
let store: Store;
let now: number;

async function start(): Promise<void> {
  store = await openStore(name, noKeys);
  laptop = await openLaptop({
    deviceId: 'a',
    base: 'http://127.0.0.1:9/none',
    store,
    time: { now: () => (now += 1), random: () => 0, after: () => () => undefined },
  });
}

async function restart(): Promise<void> {
  await laptop.close();
  await start();
}

beforeEach(async () => {
  opened += 1;
  name = `verbund-undo-texts-${opened}`;
  now = Date.parse('2026-11-23T08:00:00Z');
  await start();
});

afterEach(() => laptop.close());

const LINES = [richLine('heading1', 'Ziel'), richLine('bullet', 'Ulm'), richLine('bullet', 'Bonn')];
const GONE = [richLine('text', 'Alles weg')];
const NOTHING = [richLine('text', '')];

function rewritten(value: SharedText, rich: RichText): SharedText {
  const doc = openSharedText(value);
  writeRich(doc, rich);
  const written = readSharedText(doc);
  doc.destroy();
  return written;
}

async function write(id: string, rich: RichText, sitting: string): Promise<void> {
  await laptop.repositories.notes.update(id, ({ body }) => ({ body: rewritten(body, rich) }), { sitting });
}

async function createNote(): Promise<string> {
  const { id } = await laptop.repositories.notes.create({});
  await laptop.repositories.notes.update(id, { title: 'Notiz' });
  return id;
}

function linesOf(id: string): readonly string[] {
  return sharedToRich(bodyOf(id)).map(({ kind, runs }) => `${kind}: ${runs.map(({ text }) => text).join('')}`);
}

const AS_WRITTEN = ['heading1: Ziel', 'bullet: Ulm', 'bullet: Bonn'];

describe('what was written in one visit', () => {
  test('goes back from within its text, whatever was done elsewhere since', async () => {
    const [id, other] = [await createNote(), await createNote()];
    await write(id, LINES, '1');
    await write(other, GONE, '2');
    expect(await laptop.undo.ofText(id)?.undo()).toMatchObject({ kind: 'undone', step: { recordId: id } });
    expect([noteOf(id).body.text, noteOf(other).body.text]).toEqual(['', 'Alles weg']);
    expect(noteOf(id).title).toBe('Notiz');
    expect(laptop.undo.ofText(id)).toBeUndefined();
    await laptop.undo.redo();
    expect(linesOf(id)).toEqual(AS_WRITTEN);
    expect(laptop.undo.ofText(id)).toBeDefined();
  });

  test('goes back first and as a whole, then what was done before, after a restart too, and comes again with its look', async () => {
    const id = await createNote();
    for (let count = 1; count <= 3; count += 1) {
      await write(id, LINES.slice(0, count), '1');
      now += 40 * SECOND;
    }
    await restart();
    expect(await laptop.undo.undo()).toMatchObject({ kind: 'undone', step: { kind: 'update', recordId: id } });
    expect(noteOf(id)).toMatchObject({ title: 'Notiz', body: { text: '' } });
    await restart();
    await laptop.undo.redo();
    expect(linesOf(id)).toEqual(AS_WRITTEN);
    await laptop.undo.undo();
    await laptop.undo.undo();
    expect(noteOf(id)).toMatchObject({ title: '', deletedAt: '' });
    await laptop.undo.undo();
    expect(noteOf(id).deletedAt).not.toBe('');
  });

  test.each([
    ['in another visit', '2', 5 * SECOND],
    ['after a pause', '1', 100 * SECOND],
  ])('and typed over %s is in the history, and comes back with its look', async (_name, sitting, pause) => {
    const id = await createNote();
    await write(id, LINES, '1');
    now += pause;
    await write(id, GONE, sitting);
    const changes = await laptop.history({ ...noteOf(id) });
    expect(changes.map(({ step }) => step.before['body'])).toMatchObject([
      { text: expect.stringMatching(/^Ziel\nUlm\nBonn/u) as string },
      { text: '' },
    ]);
    await laptop.undo.undo();
    expect(linesOf(id)).toEqual(AS_WRITTEN);
  });

  test('and deleted again there is no step', async () => {
    const id = await createNote();
    await write(id, GONE, '1');
    await write(id, NOTHING, '1');
    expect(await laptop.undo.undo()).toMatchObject({ kind: 'undone' });
    expect(noteOf(id).title).toBe('');
  });

  test('never takes a colleague’s words along, neither from between nor from after', async () => {
    const id = await createNote();
    await write(id, LINES.slice(0, 1), '1');
    await writeElsewhere(id, 'Kiel sagt: ');
    await write(id, [...sharedToRich(bodyOf(id)), richLine('text', 'Am Ende')], '1');
    await laptop.undo.undo();
    expect(bodyOf(id).text).toContain('Kiel sagt: ');
    expect(bodyOf(id).text).not.toContain('Am Ende');
    expect(await laptop.undo.undo()).toMatchObject({ kind: 'overtaken', left: [{ id, fields: ['body'] }] });
    expect(bodyOf(id).text).toContain('Kiel sagt: ');
  });

  test('in a description goes back with its words', async () => {
    const { topics } = laptop.repositories;
    const { id } = await topics.create({ description: 'Worum es geht' });
    for (const count of [2, 3]) {
      await topics.update(
        id,
        ({ description, richDescription }) => {
          const rich = rewritten(
            richDescription.update === '' ? { update: '', text: description } : richDescription,
            LINES.slice(0, count),
          );
          return { description: wordsOf(rich.text), richDescription: rich };
        },
        { sitting: '1' },
      );
    }
    await laptop.undo.undo();
    expect(topics.get(id)?.description).toBe('Worum es geht');
    await laptop.undo.redo();
    expect(topics.get(id)?.description).toBe('Ziel\nUlm\nBonn');
  });
});

function noteOf(id: string): Note {
  const note = laptop.repositories.notes.get(id);
  if (!note) throw new Error(`no ${id}`);
  return note;
}

function bodyOf(id: string): SharedText {
  return noteOf(id).body;
}

async function writeElsewhere(id: string, words: string): Promise<void> {
  const doc = openSharedText(bodyOf(id));
  doc.getText('text').insert(0, words);
  const theirs = readSharedText(doc);
  doc.destroy();
  await store.tables.notes.write(
    [id],
    (_id, current) => current && { ...current, body: mergeSharedText(bodyOf(id), theirs), updatedBy: 'b' },
  );
}
