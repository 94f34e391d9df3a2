import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readExport, writeExport } from '../../shared/domain/openExport';
import { COLLECTION_NAMES, type AnyRecord } from '../../shared/schema';
import { contentOf, type Content } from '../../shared/sync/localEdit';
import { createSharedText } from '../../shared/text/sharedText';
import { record } from '../support/records';

const FACTS = { title: 'Netz „Süd“', exportedAt: '2026-11-29T10:00:00.000Z', version: '1.2.3' };
const word = fc.string({ unit: 'grapheme', maxLength: 40 });
const stamp = fc.constantFrom('', '2026-11-24T10:00:00.000Z-0000-abcd', '2026-11-25T11:30:00.000Z-0007-efgh');
const envelope = fc.record({ createdAt: stamp, createdBy: word, updatedAt: stamp, updatedBy: word, deletedAt: stamp });

/** Records of several kinds, with what this laptop knows of the server. */
const anyRecord: fc.Arbitrary<AnyRecord> = fc
  .tuple(
    fc.nat(50),
    fc.oneof(
      fc.record({ familyName: word, city: word, notes: word }).map((fields) => ['members', 'member', fields] as const),
      fc
        .record({ title: word, tlp: fc.constantFrom('TLP:RED', 'TLP:GREEN'), body: word.map(createSharedText) })
        .map((fields) => ['notes', 'note', fields] as const),
      fc
        .record({ title: word, plannedMinutes: fc.nat(600) })
        .map((fields) => ['agendaItems', 'agendaItem', fields] as const),
    ),
    envelope,
    fc.record({ rev: fc.constantFrom('', '3-abc'), pending: fc.constantFrom<0 | 1>(0, 1), later: word }),
  )
  .map(([number, [collection, prefix, fields], stamps, { rev, pending, later }]) => ({
    ...record(collection, `${prefix}:${number}`, fields as never),
    ...stamps,
    rev,
    pending,
    // Of a later version of the application: kept, though nobody here knows it.
    laterField: later,
  }));
const network = fc.uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 30 });

const sorted = (contents: readonly Content[]): readonly Content[] =>
  contents.toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));

describe('an export in open formats', () => {
  it('is read in again without loss', () => {
    fc.assert(
      fc.property(network, (records) => {
        const read = readExport(writeExport(records, FACTS));
        expect(read).toMatchObject({ ok: true, value: { title: FACTS.title, unreadable: [] } });
        expect(read.ok && sorted(read.value.records)).toEqual(sorted(records.map(contentOf)));
      }),
      // Each writes and reads a whole archive.
      { numRuns: 40 },
    );
  });

  it('holds files under names that are safe and there once, and says where they are', () => {
    const note: AnyRecord = { ...record('notes', 'note:1', { title: 'Plan', topicId: 'topic:1' }) };
    const file = (id: string, name: string): AnyRecord => ({
      ...record('files', id, { name, targetId: note.id, size: 3 }),
    });
    const bytes = new Uint8Array([1, 2, 3]);
    const names = ['Vermerk.pdf', 'vermerk.PDF', '../x.txt'];
    const ids = names.map((_, index) => `file:${index}`);
    const archive = writeExport(
      [note, ...ids.map((id, index) => file(id, names[index] ?? ''))],
      FACTS,
      ids.map((id, index) => ({ id, name: names[index] ?? '', bytes })),
    );
    const parts = unzipSync(archive);
    expect(Object.keys(parts).filter((path) => path.startsWith('dateien/'))).toEqual([
      'dateien/Vermerk.pdf',
      'dateien/vermerk (2).pdf',
      'dateien/x.txt',
    ]);
    expect(parts['dateien/x.txt']).toEqual(bytes);
    const text = (path: string): string => new TextDecoder().decode(parts[path]);
    expect(JSON.parse(text('manifest.json'))).toMatchObject({
      files: [{ id: 'file:0', path: 'dateien/Vermerk.pdf' }, { id: 'file:1' }, { id: 'file:2', path: 'dateien/x.txt' }],
    });
    expect(text('notes.md')).toContain('](<dateien/vermerk (2).pdf>)');
    expect(readExport(archive)).toMatchObject({ ok: true, value: { unreadable: [] } });
  });

  it('says nothing of what the server knows', () => {
    const [one] = fc.sample(anyRecord, 1);
    const parts = unzipSync(
      writeExport(
        [{ ...record('members', 'member:1', { city: 'Ulm' }), rev: '7-secret', pending: 1 }, ...(one ? [one] : [])],
        FACTS,
      ),
    );
    const text = Object.values(parts)
      .map((part) => new TextDecoder().decode(part))
      .join('\n');
    expect(text).not.toContain('7-secret');
    expect(text).toContain('Ulm');
    expect(Object.keys(parts)).toEqual([
      'README.txt',
      'notes.md',
      'manifest.json',
      ...COLLECTION_NAMES.flatMap((name) => [`schema/${name}.json`, `data/${name}.jsonl`]),
    ]);
  });

  it('tells which lines hold no record, and reads the others', () => {
    const good: readonly AnyRecord[] = [
      { ...record('members', 'member:1', { familyName: 'Vogt' }) },
      { ...record('members', 'member:2', { familyName: 'Koch' }) },
    ];
    const parts = unzipSync(writeExport(good, FACTS));
    const lines = new TextDecoder().decode(parts['data/members.jsonl']).split('\n');
    const changed = [lines[0], 'no JSON', '{"_id":"note:9"}', '[1]', '', lines[1]].join('\n');
    const read = readExport(zipSync({ ...parts, 'data/members.jsonl': new TextEncoder().encode(changed) }));
    expect(read).toMatchObject({
      ok: true,
      value: { unreadable: [2, 3, 4].map((line) => ({ collection: 'members', line })) },
    });
    expect(read.ok && read.value.records.map(({ id }) => id)).toEqual(['member:1', 'member:2']);
  });

  it('that is something else, or of a later form, is refused', () => {
    const archive = (manifest: string): Uint8Array => zipSync({ 'manifest.json': new TextEncoder().encode(manifest) });
    expect(readExport(new Uint8Array(100))).toEqual({ ok: false, error: { type: 'damaged' } });
    expect(readExport(zipSync({ mimetype: new Uint8Array(3) }))).toEqual({ ok: false, error: { type: 'notExport' } });
    expect(readExport(archive('{"format":"other"}'))).toEqual({ ok: false, error: { type: 'notExport' } });
    const later = JSON.stringify({ format: 'verbund-export', formatVersion: 2, title: '', exportedAt: '' });
    expect(readExport(archive(later))).toEqual({ ok: false, error: { type: 'newer' } });
  });
});
