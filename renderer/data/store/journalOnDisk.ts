import { createJournal, type JournalPort } from '../journal/createJournal';
import type { JournalChange, JournalEntry, StoredEntry } from '../journal/journalEntry';
import { decodeContent, encodeContent, placeOfLocal, type BlockCodec } from './blockCodec';
import { JOURNAL, type BlockDatabase, type EncodedLocal } from './blockDatabase';
import type { BlockWriter, EnclosedValues } from './blocks';
import type { JournalEffects } from './recordTable';

/** So that their keys are in the order of their numbers. */
const DIGITS = 12;

/** The journal of a network among the values of this laptop, sealed like them. */
export async function openJournal<D>(
  disk: BlockDatabase,
  codec: BlockCodec,
  blocks: Pick<BlockWriter<D>, 'enclose' | 'write'>,
): Promise<JournalEffects> {
  async function decode({ key, content }: EncodedLocal): Promise<StoredEntry> {
    const n = numberOf(key);
    try {
      const decoded = await decodeContent(codec, content, placeOfLocal(disk.name, key));
      // A parsing edge: only `encode` makes these.
      return { n, entry: decoded.content as JournalEntry, size: decoded.size };
    } catch {
      // What the disk lost of a history is missing in it; there is nothing to repair it from.
      return { n, entry: undefined, size: 0 };
    }
  }

  async function encode(entry: JournalEntry): Promise<EncodedLocal> {
    const key = keyOf(entry.n);
    return { key, content: await encodeContent(codec, entry, placeOfLocal(disk.name, key)) };
  }

  async function valuesOf({ put, drop }: JournalChange): Promise<EnclosedValues> {
    return { locals: await Promise.all(put.map(encode)), dropLocals: drop.map(keyOf) };
  }

  async function span(): Promise<{ readonly first: number; readonly last: number } | undefined> {
    const keys = await disk.spanOfJournal();
    return keys && { first: numberOf(keys.first), last: numberOf(keys.last) };
  }

  const read: JournalPort['read'] = async (from, count) =>
    Promise.all((await disk.readJournal(keyOf(from), count)).map(decode));
  const journal = createJournal({ span, read }, (await span())?.last ?? 0);
  return {
    journal,
    async enclose(change, write = () => blocks.write(new Map())) {
      blocks.enclose(() => valuesOf(change));
      try {
        await write();
      } finally {
        blocks.enclose(undefined);
      }
    },
  };
}

function keyOf(n: number): string {
  return `${JOURNAL}${String(n).padStart(DIGITS, '0')}`;
}

function numberOf(key: string): number {
  return Number(key.slice(JOURNAL.length));
}
