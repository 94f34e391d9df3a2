import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  fieldsMappedTwice,
  filterPreview,
  hasNameColumn,
  neighboursOf,
  proposedMembership,
  toPreviewRows,
} from '../../../renderer/features/import/previewRows';
import { mapRows, planMemberImport, readImportFile } from '../../../shared/domain/import';

const dataFolder = path.resolve(import.meta.dirname, '../../support/data');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readImportFile', () => {
  it('recognises the Outlook export and all of its columns', async () => {
    const file = readImportFile('liste.csv', await readFile(path.join(dataFolder, 'mitglieder-outlook-cp1252.csv')));
    expect(file).toMatchObject({ ok: true, value: { format: { encoding: 'windows-1252', delimiter: ';' } } });
    if (file.ok) expect(file.value.mappings.map(({ field }) => field)).not.toContain('ignored');
  });

  it.each([
    ['a workbook that was cut off', new Uint8Array([0x50, 0x4b, 3, 4]), 'damaged'],
    ['an old Excel workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'oldSpreadsheet'],
    ['an empty file', bytesOf('\n \n'), 'emptyFile'],
  ])('says what it cannot read: %s', (_, bytes, error) => {
    expect(readImportFile('x', bytes)).toEqual({ ok: false, error: { type: error } });
  });
});

describe('preview', () => {
  const file = readImportFile(
    'x.csv',
    bytesOf(
      'Vorname;Nachname;E-Mail;Firma\nAnna;Müller;a@x.example;Stadt Bonn\nAnna;Mueller;A@x.example;Bonn\n;;b@x.example;\n',
    ),
  );
  if (!file.ok) throw new Error('the sample must be readable');
  const { table, mappings } = file.value;
  const plan = planMemberImport({
    rows: mapRows(table, mappings),
    members: [],
    institutions: [],
    topics: [],
    today: '2026-11-23',
  });
  const rows = toPreviewRows(plan);

  it('shows name and institution of each line', () => {
    expect(rows[0]).toMatchObject({ id: '2', name: 'Müller, Anna', institution: 'Stadt Bonn' });
  });

  it('filters by what happens and by problems', () => {
    const linesOf = (filter: Parameters<typeof filterPreview>[1]): readonly string[] =>
      filterPreview(rows, filter).map(({ id }) => id);
    expect(linesOf('create')).toEqual(['2']);
    expect(linesOf('duplicateInFile')).toEqual(['3']);
    expect(linesOf('error')).toEqual(['4']);
    // Line 3 names another institution, which is kept.
    expect(linesOf('withProblems')).toEqual(['3', '4']);
    expect(filterPreview(rows, 'all')).toBe(rows);
  });

  it('takes a list for a sign-up by its days and answers, not by what members agreed to', () => {
    const column = (field: 'consentList' | 'submittedAt' | 'answer', samples: readonly string[]) => [
      { index: 0, heading: '', field, samples },
    ];
    expect(proposedMembership(column('consentList', ['ja']))).toBe('member');
    expect(proposedMembership(column('submittedAt', ['01.10.2026']))).toBe('prospect');
    expect(proposedMembership(column('submittedAt', []))).toBe('member');
    expect(proposedMembership(column('answer', ['Zusage']))).toBe('prospect');
  });

  it('notices fields that two columns claim, but not those that add up', () => {
    const column = (field: 'city' | 'email' | 'notes', index: number) => ({ index, heading: '', field, samples: [] });
    expect(
      fieldsMappedTwice([
        column('city', 0),
        column('city', 1),
        column('email', 4),
        column('email', 5),
        column('notes', 2),
        column('notes', 3),
      ]),
    ).toEqual(['city']);
  });

  it('knows whether any column holds a name', () => {
    expect(hasNameColumn(mappings)).toBe(true);
    expect(hasNameColumn([])).toBe(false);
  });
});

describe('neighboursOf', () => {
  const [create, error] = ['create', 'error'] as const;
  const rows = [create, error, create, create].map((verdict, index) => {
    const row = { line: index + 2, action: verdict, verdict, problems: [], changes: [] };
    return { id: String(index + 2), name: '', institution: '', row } as unknown as Parameters<
      typeof neighboursOf
    >[0][number];
  });

  it('leads to the next and the previous row of the same verdict, and counts them', () => {
    expect(neighboursOf(rows, '4')).toEqual({ verdict: 'create', at: 2, all: 3, previous: '2', next: '5' });
    expect(neighboursOf(rows, '3')).toMatchObject({ at: 1, all: 1, previous: undefined, next: undefined });
    expect(neighboursOf(rows, null)).toBeUndefined();
  });
});
