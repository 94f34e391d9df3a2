import Dexie from 'dexie';
import PouchDB from 'pouchdb-browser';
import {
  createChunkStore,
  createPageHttp,
  createRecordSearch,
  createRestoreVault,
  nameOfStore,
  openSession,
  openStore,
  type Session,
  type StoreKeys,
} from '../../../renderer/data';
import { createNetworkKeys } from '../../../renderer/app/networkKeys';
import { noKeys } from '../../../renderer/data/store/storeKeys';
import { APP_ORIGIN, GATEWAY_PATH, type Bridge } from '../../../shared/ipc/contract';
import { findTwins, institutionToFacts, memberToFacts } from '../../../shared/domain/duplicates';
import { parseTable } from '../../../shared/domain/import';
import { createId, withDefaults } from '../../../shared/schema/records';
import { NETWORK_ID } from '../../../shared/schema/network';
import type { AnyRecord } from '../../../shared/schema';
import { createSharedText } from '../../../shared/text/sharedText';
import { applyCreation } from '../../../shared/sync/localEdit';
import { recordToDocument, type CouchDocument } from '../../../shared/sync/wire';
import { bytesToBase64 } from '../../../shared/text/base64';
import {
  documentFormats,
  documentToHtml,
  minutesDocument,
  printTemplates,
  type PrintTemplates,
} from '../../../shared/documents';
import { readMinutes } from '../../../shared/domain/minutes';
import { createTranslate } from '../../../shared/messages/translate';
import { loadDocumentFonts } from '../../../renderer/documents/documentFonts';
import { writeDocument } from '../../../renderer/documents/writeDocument';
import { finaliseMeeting } from '../../../renderer/actions';
import { searchTwins } from '../../../renderer/features/twins/searchTwins';
import { createMemberRows } from '../../../renderer/features/members/memberRows';
import { memberTexts } from '../../../shared/domain/membership';
import { valueOf } from '../../../renderer/live';
import { populationRecords } from './population';
import { seedLongNote } from './longNote';
import { seedLongMeeting } from './longMeeting';
import { memberDraft } from './members';

/**
 * What the bench runs inside the page, one function per figure on one object, since Playwright reaches it as `window.bench`. Over
 * 400 lines, because the ways measured beside each other (ours, raw, PouchDB) share their set-up: split up, nobody would see
 * whether they do the same work.
 */

declare global {
  interface Window {
    readonly verbund: Bridge;
    bench: typeof bench;
  }
}

const BASE = `${APP_ORIGIN}${GATEWAY_PATH}`;
const PAGE = 1000;
/** The network that the application finds on a prepared laptop. */
const SEEDED = 'seeded';
let opened = 0;

let isSealed = false;

/** The cipher of the application, or none: the same code with the blocks left as they are. */
function keysOf(networkId: string): StoreKeys {
  return isSealed ? createNetworkKeys(networkId) : noKeys;
}

async function open(networkId: string): Promise<Session> {
  const store = await openStore(nameOfStore(networkId), keysOf(networkId));
  return openSession({
    networkId,
    deviceId: 'bench',
    store,
    vault: createRestoreVault(networkId, keysOf(networkId)),
    chunks: createChunkStore(networkId, keysOf(networkId)),
    http: createPageHttp(),
    syncAddress: { database: BASE, session: `${BASE}/_session` },
    onDefect: reportError,
  });
}

function untilUpToDate(session: Session): Promise<void> {
  return new Promise((resolve) => {
    const end = session.sync.subscribe(() => {
      if (session.sync.snapshot().status.kind !== 'upToDate') return;
      end();
      resolve();
    });
  });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function documents(count: number): readonly CouchDocument[] {
  return Array.from({ length: count }, (_, index) => {
    const record: AnyRecord = { ...withDefaults('members', { ...memberDraft(index), id: createId('members') }) };
    return recordToDocument(applyCreation(record, '2026-11-23T10:00:00.000Z-0000-bench', 'bench'), 'members');
  });
}

async function openRaw(): Promise<Dexie> {
  const database = new Dexie(`raw-${(opened += 1)}`);
  database.version(1).stores({ docs: '_id' });
  await database.open();
  return database;
}

interface WrittenMinutes extends PrintTemplates {
  readonly ms: number;
  readonly msByStep: Readonly<Record<string, number>>;
  readonly html: string;
  /** Base64. */
  readonly pdf: string;
}

interface Page {
  readonly rows: readonly { readonly id: string; readonly doc: object }[];
}

async function get(path: string): Promise<unknown> {
  const answer = await fetch(`${BASE}${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

async function post(path: string, body: object): Promise<unknown> {
  const answer = await fetch(`${BASE}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/**
 * PouchDB wants endpoints that the gateway does not open. Those are answered here at no cost: checkpoints from memory, and
 * "all missing" to its question which revisions the server lacks. That flatters PouchDB a little.
 */
function pouchFetch(): typeof fetch {
  const local = new Map<string, string>();
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const path = url.pathname.slice(GATEWAY_PATH.length);
    const body = typeof init?.body === 'string' ? init.body : '';
    if (path.startsWith('/_local/')) {
      if (init?.method === 'PUT') {
        local.set(path, body);
        return Response.json({ ok: true, id: path, rev: '0-1' }, { status: 201 });
      }
      const found = local.get(path);
      return found === undefined ? Response.json({ error: 'not_found' }, { status: 404 }) : new Response(found);
    }
    if (path === '/_revs_diff') {
      const asked = JSON.parse(body) as Readonly<Record<string, readonly string[]>>;
      return Response.json(Object.fromEntries(Object.entries(asked).map(([id, missing]) => [id, { missing }])));
    }
    for (const name of ['latest', '_nonce', 'batch_size']) url.searchParams.delete(name);
    const { method = 'GET', signal } = init ?? {};
    return fetch(`${APP_ORIGIN}${url.pathname}${url.search}`, {
      method,
      ...(body !== '' && { body, headers: { 'content-type': 'application/json' } }),
      ...(signal && { signal }),
    });
  };
}

/** PouchDB takes the adapter from the scheme and knows only http; `pouchFetch` sends what it asks to the gateway. */
function remotePouch(): PouchDB {
  return new PouchDB(`http://gateway${GATEWAY_PATH}`, { fetch: pouchFetch(), skip_setup: true });
}

const bench = {
  connect: async (url: string, database: string): Promise<void> => {
    await window.verbund.updateSettings({ activeNetworkId: 'bench' });
    await window.verbund.saveConnection('bench', { url, database, user: '', password: '' });
  },

  /** From now on networks are sealed, as on a laptop with this passphrase. */
  seal: async (passphrase: string): Promise<void> => {
    await valueOf(window.verbund.protect({ kind: 'passphrase', passphrase }));
    isSealed = true;
  },

  /** A laptop whose owner chose to go on without encryption; the application asks nothing at its start. */
  goOnPlain: async (): Promise<void> => {
    await valueOf(window.verbund.protect({ kind: 'plain' }));
  },

  /** A file of so many bytes into the store and out of it again, the longest time in which nothing else ran, and the bytes hashed by the browser at once. Milliseconds. */
  moveFile: async (size: number): Promise<Record<'add' | 'read' | 'longest' | 'hash', number>> => {
    const session = await open(`file${(opened += 1)}`);
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, Math.min(size, at + 65_536)));
    const file = new File([bytes], 'vortrag.pdf');
    const hash = await timed(async () => {
      await crypto.subtle.digest('SHA-256', bytes);
    });
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    let id = '';
    const add = await timed(async () => {
      const added = await session.files.add('note:1', file);
      if (!added.ok) throw new Error(added.error);
      id = added.value.id;
    });
    const read = await timed(async () => {
      const found = await session.files.read(id);
      if (!found.ok || found.value.size !== size) throw new Error('the file is not whole');
    });
    clearInterval(watch);
    await session.close();
    return { add, read, longest, hash };
  },

  /** From the closed network to its records in memory. */
  openSeeded: async (): Promise<number> => {
    const began = performance.now();
    const session = await open(SEEDED);
    const ms = performance.now() - began;
    await session.close();
    return ms;
  },

  /** What the application opens at its next start: a network, empty until seeded, on this screen, with this server. */
  prepareNetwork: async (path: string, server?: { readonly url: string; readonly database: string }): Promise<void> => {
    await window.verbund.updateSettings({
      activeNetworkId: SEEDED,
      networks: [{ id: SEEDED, title: 'Bench' }],
      lastPath: path,
    });
    if (server) await window.verbund.saveConnection(SEEDED, { ...server, user: '', password: '' });
  },

  seedNetwork: async (members: number): Promise<void> => {
    const session = await open(SEEDED);
    await session.repositories.network.create(
      { title: 'Bench', databaseId: 'bench' },
      { id: NETWORK_ID, undoable: false },
    );
    for (let at = 0; at < members; at += PAGE) {
      const drafts = Array.from({ length: Math.min(PAGE, members - at) }, (_, index) => ({
        id: `member:${at + index}`,
        draft: memberDraft(at + index),
      }));
      await session.repositories.members.createMany(drafts, { undoable: false });
    }
    await session.close();
  },

  /** A meeting that runs, with everybody in the hall; the application opens on its minutes. */
  seedMeeting: async (attendees: number, items: number): Promise<void> => {
    const session = await open('seeded');
    const { repositories } = session;
    const quiet = { undoable: false };
    await repositories.network.create({ title: 'Bench', databaseId: 'bench' }, { id: NETWORK_ID, ...quiet });
    await repositories.members.createMany(
      Array.from({ length: attendees }, (_, index) => ({ id: `member:${index}`, draft: memberDraft(index) })),
      quiet,
    );
    const startedAt = new Date().toISOString();
    const currentItemId = 'agendaItem:0';
    const meeting = await repositories.meetings.create(
      {
        title: 'Bench',
        status: 'running',
        startsAt: '2026-12-09T10:00',
        endsAt: '2026-12-09T18:00',
        quorum: 20,
        startedAt,
        currentItemId,
      },
      quiet,
    );
    const meetingId = meeting.id;
    await repositories.agendaItems.createMany(
      Array.from({ length: items }, (_, index) => ({
        id: `agendaItem:${index}`,
        draft: {
          meetingId,
          position: index,
          title: `Tagesordnungspunkt ${index}`,
          body: createSharedText('Köln berichtet. '.repeat(60)),
          startedAt: index === 0 ? startedAt : '',
        },
      })),
      quiet,
    );
    await repositories.attendance.createMany(
      Array.from({ length: attendees }, (_, index) => ({
        draft: { meetingId, memberId: `member:${index}`, invited: true, presentFrom: startedAt },
      })),
      quiet,
    );
    await repositories.outcomes.createMany(
      Array.from({ length: items * 2 }, (_, index) => ({
        draft: {
          meetingId,
          agendaItemId: `agendaItem:${index % items}`,
          kind: 'decision' as const,
          text: `Beschluss ${index}`,
          result: 'consensus' as const,
        },
      })),
      quiet,
    );
    await session.close();
    await window.verbund.updateSettings({
      activeNetworkId: 'seeded',
      networks: [{ id: 'seeded', title: 'Bench' }],
      lastPath: `/meetings/${meetingId}/run`,
    });
  },

  seedNote: async (pages: number): Promise<void> => {
    const session = await open('seeded');
    await session.repositories.network.create(
      { title: 'Bench', databaseId: 'bench' },
      { id: NETWORK_ID, undoable: false },
    );
    const topicId = await seedLongNote(session, pages);
    await session.close();
    await window.verbund.updateSettings({
      activeNetworkId: 'seeded',
      networks: [{ id: 'seeded', title: 'Bench' }],
      lastPath: `/topics/${topicId}`,
    });
  },

  fillServer: async (count: number): Promise<void> => {
    const all = documents(count);
    for (let at = 0; at < all.length; at += PAGE) await post('/_bulk_docs', { docs: all.slice(at, at + PAGE) });
  },

  /** Edits the first documents on the server, as a colleague would who was online meanwhile. */
  editOnServer: async (count: number, city: string): Promise<void> => {
    const { rows } = (await get(`/_all_docs?include_docs=true&limit=${count}`)) as Page;
    await post('/_bulk_docs', {
      docs: rows.map(({ doc }) => ({ ...doc, city, updatedAt: `2026-11-24T10:00:00.000Z-0000-${city}` })),
    });
  },

  /** A laptop that has everything is away while `change` happens on the server; measured is its return. */
  catchUp: async (count: number): Promise<{ readonly verbund: number; readonly raw: number }> => {
    const session = await open(`away${(opened += 1)}`);
    session.sync.start();
    await untilUpToDate(session);
    await session.sync.stop();
    const { update_seq: since } = (await get('')) as { readonly update_seq: string | number };
    await bench.editOnServer(count, `Köln${opened}`);
    const verbund = await timed(async () => {
      session.sync.start();
      await untilUpToDate(session);
    });
    await session.close();
    const database = await openRaw();
    const raw = await timed(async () => {
      const { results } = (await get(
        `/_changes?include_docs=true&limit=${count}&since=${encodeURIComponent(String(since))}`,
      )) as { readonly results: readonly { readonly doc: object }[] };
      await database.table('docs').bulkPut(results.map(({ doc }) => doc));
    });
    await database.delete();
    return { verbund, raw };
  },

  /** The limit of a live change: from handing a document over to the answer of a long poll. */
  liveRaw: async (): Promise<number> => {
    const { update_seq: since } = (await get('')) as { readonly update_seq: string | number };
    const poll = get(
      `/_changes?include_docs=true&limit=1&since=${encodeURIComponent(String(since))}&feed=longpoll&timeout=10000`,
    );
    return timed(async () => {
      await post('/_bulk_docs', { docs: documents(1) });
      await poll;
    });
  },

  /** The limit: pages of `_all_docs` written by Dexie as they are. */
  pullRaw: async (): Promise<number> => {
    const database = await openRaw();
    const ms = await timed(async () => {
      let start = '';
      for (;;) {
        const { rows } = (await get(`/_all_docs?include_docs=true&limit=${PAGE}${start}`)) as Page;
        await database.table('docs').bulkPut(rows.map(({ doc }) => doc));
        const last = rows.at(-1);
        if (rows.length < PAGE || !last) return;
        start = `&skip=1&startkey=${encodeURIComponent(JSON.stringify(last.id))}`;
      }
    });
    await database.delete();
    return ms;
  },

  /** The limit of every way to receive: the same pages fetched, parsed and dropped. */
  pullNetwork: async (): Promise<number> =>
    timed(async () => {
      let since: string | number = 0;
      for (;;) {
        const page = (await get(
          `/_changes?include_docs=true&limit=${PAGE}&since=${encodeURIComponent(String(since))}`,
        )) as { readonly results: readonly object[]; readonly last_seq: string | number };
        if (page.results.length < PAGE) return;
        since = page.last_seq;
      }
    }),

  pullVerbund: async (): Promise<number> => {
    const session = await open(`pull${(opened += 1)}`);
    const ms = await timed(async () => {
      session.sync.start();
      await untilUpToDate(session);
    });
    await session.close();
    return ms;
  },

  pullPouch: async (): Promise<number> => {
    const local = new PouchDB(`pouch-${(opened += 1)}`);
    const ms = await timed(async () => {
      await local.replicate.from(remotePouch(), { batch_size: PAGE });
    });
    await local.destroy();
    return ms;
  },

  /** The limit: batches from memory. */
  pushRaw: async (count: number): Promise<number> => {
    const all = documents(count);
    return timed(async () => {
      for (let at = 0; at < all.length; at += PAGE) await post('/_bulk_docs', { docs: all.slice(at, at + PAGE) });
    });
  },

  pushVerbund: async (count: number): Promise<number> => {
    const session = await open(`push${(opened += 1)}`);
    await session.repositories.members.createMany(
      Array.from({ length: count }, (_, index) => ({ draft: memberDraft(index) })),
      { undoable: false },
    );
    const ms = await timed(async () => {
      session.sync.start();
      await untilUpToDate(session);
    });
    await session.close();
    return ms;
  },

  pushPouch: async (count: number): Promise<number> => {
    const local = new PouchDB(`pouch-${(opened += 1)}`);
    await local.bulkDocs([...documents(count)]);
    const ms = await timed(async () => {
      await local.replicate.to(remotePouch(), { batch_size: PAGE });
    });
    await local.destroy();
    return ms;
  },

  /**
   * From the record of a closed meeting in the store to a file of every format: freezing the minutes, then writing each. `html`
   * is what was printed, for the limit: printing it and nothing else.
   */
  writeMinutes: async (attendees: number, items: number): Promise<WrittenMinutes> => {
    const session = await open(`minutes${(opened += 1)}`);
    const meetingId = await seedLongMeeting(session, attendees, items);
    // The fonts are read once and kept; a person exports more than once.
    const fonts = await loadDocumentFonts();
    const began = performance.now();
    const finalised = await finaliseMeeting(session, meetingId, {
      language: 'de',
      now: Date.now(),
      takesNextNumber: true,
    });
    const frozen = finalised.kind === 'finalised' ? readMinutes(finalised.minutes) : undefined;
    if (frozen?.ok !== true) throw new Error('not frozen');
    const model = minutesDocument(frozen.value.content, createTranslate('de'));
    const msByStep: Record<string, number> = { finalise: performance.now() - began };
    let pdf = new Uint8Array();
    for (const format of documentFormats) {
      const start = performance.now();
      const bytes = await writeDocument(model, format);
      msByStep[format] = performance.now() - start;
      if (format === 'pdf') pdf = new Uint8Array(bytes);
    }
    const ms = performance.now() - began;
    await session.close();
    return {
      ms,
      msByStep,
      html: documentToHtml(model, fonts.page),
      ...printTemplates(model, fonts.bars),
      pdf: bytesToBase64(pdf),
    };
  },

  /** What the search over all members takes for each keystroke of these queries, in milliseconds. */
  searchMembers: async (queries: readonly string[]): Promise<readonly number[]> => {
    const session = await open(SEEDED);
    const { members, institutions } = session.repositories;
    const rows = createMemberRows().rowsOf(members.snapshot().records, institutions.snapshot().byId, '2026-11-28');
    const search = createRecordSearch(memberTexts, { findsInside: true });
    // The list was shown before anybody types, so its words are prepared.
    search.find(rows, 'x');
    const times: number[] = [];
    for (const query of queries) {
      for (let length = 1; length <= query.length; length += 1) {
        const began = performance.now();
        search.find(rows, query.slice(0, length));
        times.push(performance.now() - began);
      }
    }
    await session.close();
    return times;
  },

  /** Who of so many members may be in the list twice: in the worker of the application, with what it takes to hand them over, or on the page. */
  searchTwins: async (count: number, where: 'worker' | 'page'): Promise<number> => {
    const { members, institutions } = populationRecords(count);
    if (where === 'worker')
      return timed(async () => {
        const twins = await searchTwins(members, institutions, {
          signal: new AbortController().signal,
          onProgress: () => undefined,
        });
        if (!twins || twins.members.length === 0) throw new Error('nobody was found');
      });
    return timed(async () => {
      const steps = findTwins({
        members: members.map(memberToFacts),
        institutions: institutions.map(institutionToFacts),
      });
      while (steps.next().done !== true);
    });
  },
  readTable: async (kind: 'malformed' | 'wellFormed', rows: number): Promise<number> => {
    const family = kind === 'malformed' ? '"Amt" Moor' : '"Amt Moor"';
    const lines = Array.from({ length: rows }, (_, index) => `Ilka${index};${family};i${index}@ostrau.example;Kreis`);
    const text = ['Vorname;Nachname;E-Mail;Institution', ...lines].join('\n');
    return timed(async () => {
      parseTable(text, ';');
    });
  },

  printOnly: (html: string, headerTemplate: string, footerTemplate: string): Promise<number> =>
    timed(async () => {
      await valueOf(window.verbund.printPdf({ html, headerTemplate, footerTemplate }));
    }),

  /** The limit of an import: as many documents handed to Dexie. */
  putRaw: async (count: number): Promise<number> => {
    const database = await openRaw();
    const all = documents(count);
    const ms = await timed(async () => {
      await database.table('docs').bulkPut(all);
    });
    await database.delete();
    return ms;
  },
};

window.bench = bench;
// Nothing is typed here: the window may close at once, and nobody is asked.
window.verbund.onFlush(() => {
  window.verbund.confirmFlushed('stored').catch(reportError);
});
