import { zipPackage } from '../../documents/zipPackage';
import { COLLECTION_NAMES, collectionOfId, collections, type AnyRecord, type CollectionName } from '../../schema';
import { recordToDocument } from '../../sync/wire';
import { uniqueFileNames } from '../files';
import { notesToMarkdown } from './notesToMarkdown';
import { README } from './readme';

export const FORMAT = 'verbund-export';
export const FORMAT_VERSION = 1;

export interface ExportFacts {
  /** Of the network. */
  readonly title: string;
  /** Instant, ISO 8601. */
  readonly exportedAt: string;
  /** Of the application. */
  readonly version: string;
}

/** Bytes of a file whose record is among the records. */
export interface ExportedFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where files are in the archive. */
const FILES_FOLDER = 'dateien';

/** Name of the part with the records of a collection: JSON Lines (jsonlines.org), a document in each line as a server would hold it. */
export function dataPart(collection: CollectionName): string {
  return `data/${collection}.jsonl`;
}

/**
 * All records in open formats, for whoever reads them with something else, and for reading them in again without loss: JSON Lines for each collection, its
 * JSON schema beside it, a manifest, the notes as they look, files under names that every system takes, and a README in German and English. Sync states of this laptop are no
 * part of it.
 * @returns a zip file
 */
export function writeExport(
  records: readonly AnyRecord[],
  facts: ExportFacts,
  files: readonly ExportedFile[] = [],
): Uint8Array {
  const byCollection = new Map<CollectionName, AnyRecord[]>(COLLECTION_NAMES.map((name) => [name, []]));
  for (const record of records) {
    const collection = collectionOfId(record.id);
    if (collection) byCollection.get(collection)?.push(record);
  }
  const counts = Object.fromEntries([...byCollection].map(([name, all]) => [name, all.length]));
  const names = uniqueFileNames(files.map(({ name }) => name));
  const stored = files.map(({ id, bytes }, index) => ({ id, bytes, path: `${FILES_FOLDER}/${names[index] ?? id}` }));
  const manifest = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    ...facts,
    counts,
    // Which record says more of each.
    files: stored.map(({ id, path }) => ({ id, path })),
  };
  return zipPackage([
    { path: 'README.txt', content: README },
    { path: 'notes.md', content: notesToMarkdown(records, new Map(stored.map(({ id, path }) => [id, path]))) },
    { path: 'manifest.json', content: `${JSON.stringify(manifest, null, 2)}\n` },
    ...[...byCollection].flatMap(([name, all]) => [
      { path: `schema/${name}.json`, content: `${JSON.stringify(schemaOf(name), null, 2)}\n` },
      { path: dataPart(name), content: all.map((record) => `${lineOf(record, name)}\n`).join('') },
    ]),
    // Most are packed already.
    ...stored.map(({ path, bytes }) => ({ path, content: bytes, isStored: true })),
  ]);
}

function schemaOf(collection: CollectionName): object {
  const { properties, wire } = collections[collection];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: collection,
    type: 'object',
    version: wire.version,
    properties,
  };
}

function lineOf(record: AnyRecord, collection: CollectionName): string {
  // What the server knows of it is nobody else's.
  return JSON.stringify(recordToDocument({ ...record, rev: '', pending: 0 }, collection));
}
