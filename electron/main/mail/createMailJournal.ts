import { createHash } from 'node:crypto';
import * as nodeFs from 'node:fs';
import path from 'node:path';
import type { MailState } from '../../../shared/ipc/mailAccount';
import { keepFilePrivate, PRIVATE_FILE } from '../settings/keepPrivate';
import { inProfile } from '../settings/profileFailure';
import { writeBeside, type WritingDisk } from '../settings/writeBeside';
import { writeFully } from '../settings/writeFully';

/** As much of `node:fs` as the journal takes, so that tests can end the world between any two steps. */
export type JournalDisk = WritingDisk & Pick<typeof nodeFs, 'existsSync' | 'readFileSync'>;

const letterByState = { begun: 'b', sent: 's', refused: 'r', forgotten: 'f' } as const;
type Noted = keyof typeof letterByState;

/** State, message, instant, and a check of these: every entry is as long as every other. */
const ENTRY = /^([bsrf]) ([\da-f]{32}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([\da-f]{8})\n$/u;
const ENTRY_BYTES = 69;
/** Entries that say nothing any more are kept up to as many as say something, and these. */
const SPARE_ENTRIES = 1000;

interface Entry {
  readonly state: Noted;
  readonly at: string;
}

export interface MailJournal {
  readonly read: (networkId: string, messageId: string) => { readonly state: MailState; readonly at: string };
  /** On the disk once it returns; throws where it is not. */
  readonly note: (networkId: string, messageId: string, state: 'begun' | 'sent' | 'refused') => void;
  /** As if they had never been sent. */
  readonly forget: (networkId: string, messageIds: readonly string[]) => void;
}

interface MailJournalOptions {
  /** Of the profile. */
  readonly folder: string;
  readonly now: () => Date;
  readonly onTrouble: (where: string, error: unknown) => void;
  readonly disk?: JournalDisk;
}

/**
 * [Note: sent once]
 * What became of each message, written before its first byte is handed over and once its server has answered. A message is known by a hash of its
 * random id, so the file says nothing about anybody. Where the power goes out in between, "begun" is left: it may have been taken, nothing sends it
 * again by itself, and a person decides.
 *
 * Entries are appended and brought to the disk one by one. All have the same length, so that one that was torn by a crash or a full disk is written
 * over by the next, and cut when the file is read.
 */
export function createMailJournal({ folder, now, onTrouble, disk = nodeFs }: MailJournalOptions): MailJournal {
  const file = path.join(folder, 'mail.journal');
  let opened: { readonly entryByKey: Map<string, Entry>; count: number } | undefined;

  /** Read when it is first needed: most starts send nothing. Throws where it cannot be read, and then nothing is sent. */
  function open(): { readonly entryByKey: Map<string, Entry>; count: number } {
    opened ??= inProfile(readJournal);
    return opened;
  }

  function readJournal(): { readonly entryByKey: Map<string, Entry>; count: number } {
    const entryByKey = new Map<string, Entry>();
    if (!disk.existsSync(file)) return { entryByKey, count: 0 };
    keepFilePrivate(file);
    const text = disk.readFileSync(file, 'latin1');
    let count = 0;
    let damaged = 0;
    for (let index = 0; index * ENTRY_BYTES < text.length; index += 1) {
      const entry = parseEntry(text.slice(index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES));
      if (!entry) {
        damaged += 1;
        continue;
      }
      entryByKey.set(entry.key, entry);
      // What is damaged behind the last whole one is written over.
      count = index + 1;
    }
    if (damaged > 0) onTrouble('read the mail journal', new Error(`${damaged} damaged entries`));
    return { entryByKey, count };
  }

  function append(key: string, state: Noted): void {
    const journal = open();
    const entry = { state, at: now().toISOString() };
    inProfile(() => {
      const handle = disk.openSync(file, disk.existsSync(file) ? 'r+' : 'w+', PRIVATE_FILE);
      try {
        const place = journal.count * ENTRY_BYTES;
        writeFully(Buffer.from(formatEntry(key, entry), 'latin1'), (rest, at) =>
          disk.writeSync(handle, rest, 0, rest.byteLength, place + at),
        );
        disk.fsyncSync(handle);
      } finally {
        disk.closeSync(handle);
      }
    });
    journal.count += 1;
    journal.entryByKey.set(key, entry);
  }

  function tidyUp(): void {
    const journal = open();
    const kept = [...journal.entryByKey].filter(([, { state }]) => state !== 'forgotten');
    if (journal.count <= 2 * kept.length + SPARE_ENTRIES) return;
    inProfile(() => writeBeside(file, kept.map(([key, entry]) => formatEntry(key, entry)).join(''), onTrouble, disk));
    opened = { entryByKey: new Map(kept), count: kept.length };
  }

  return {
    read(networkId, messageId) {
      const entry = open().entryByKey.get(keyOf(networkId, messageId));
      return entry === undefined || entry.state === 'forgotten'
        ? { state: 'unknown', at: '' }
        : { state: entry.state, at: entry.at };
    },
    note: (networkId, messageId, state) => append(keyOf(networkId, messageId), state),
    forget(networkId, messageIds) {
      const { entryByKey } = open();
      for (const key of messageIds.map((id) => keyOf(networkId, id)))
        if (entryByKey.has(key) && entryByKey.get(key)?.state !== 'forgotten') append(key, 'forgotten');
      tidyUp();
    },
  };
}

/** JSON, so that no two pairs read alike however they are cut. */
function keyOf(networkId: string, messageId: string): string {
  return sha256(JSON.stringify([networkId, messageId])).slice(0, 32);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function formatEntry(key: string, { state, at }: Entry): string {
  const content = `${letterByState[state]} ${key} ${at}`;
  return `${content} ${sha256(content).slice(0, 8)}\n`;
}

function parseEntry(text: string): (Entry & { readonly key: string }) | undefined {
  const [, letter, key = '', at = '', check] = ENTRY.exec(text) ?? [];
  const state = nameOf(letter);
  return state !== undefined && sha256(`${letter} ${key} ${at}`).slice(0, 8) === check ? { state, key, at } : undefined;
}

function nameOf(letter: string | undefined): Noted | undefined {
  const names = ['begun', 'sent', 'refused', 'forgotten'] as const;
  return names.find((name) => letterByState[name] === letter);
}
