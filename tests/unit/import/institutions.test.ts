import { describe, expect, it } from 'vitest';
import { readImportFile, type ImportFile } from '../../../shared/domain/import';
import {
  institutionsToRecords,
  looksLikeInstitutions,
  planInstitutionImport,
  recogniseInstitutionColumns,
  type PlannedInstitution,
} from '../../../shared/domain/institutionImport';
import { record } from '../../support/records';
import { readDataFile } from './readDataFile';

function fileOf(bytes: Uint8Array | string): ImportFile {
  const file = readImportFile('liste.csv', typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  if (!file.ok) throw new Error(file.error.type);
  return file.value;
}

type Input = Parameters<typeof planInstitutionImport>[0];

function planned(bytes: Uint8Array | string, input: Partial<Input> = {}): readonly PlannedInstitution[] {
  const { table, mappings } = fileOf(bytes);
  return planInstitutionImport({ table, columns: recogniseInstitutionColumns(mappings), institutions: [], ...input });
}

const ulm = record('institutions', 'institution:ulm', {
  name: 'Stadt Ulm',
  shortName: '',
  sector: 'municipal',
  notes: 'war beim ersten Treffen',
});

describe('lists of institutions', () => {
  it('are told from lists of people', () => {
    expect(looksLikeInstitutions(fileOf(readDataFile('institutionen.csv')).table)).toBe(true);
    expect(looksLikeInstitutions(fileOf(readDataFile('anmeldungen-plattform.csv')).table)).toBe(false);
    expect(looksLikeInstitutions(fileOf('Name;Ort\nIlka Moor;Ulm\n').table)).toBe(false);
    expect(looksLikeInstitutions(fileOf('Institution;Nachname;Land\nUlm;Moor;BW\n').table)).toBe(false);
  });

  it('reads the list of public bodies as it is', () => {
    const rows = planned(readDataFile('institutionen.csv'));
    expect(rows.length).toBe(71);
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(rows.every(({ action }) => action === 'create')).toBe(true);
    expect(rows[0]?.draft).toEqual({
      name: 'Bundesministerium des Innern',
      shortName: '',
      sector: 'federal',
      state: '',
      city: 'Berlin',
      website: '',
      notes: '',
    });
    expect(new Set(rows.map(({ draft }) => draft.state)).size).toBeGreaterThan(12);
  });

  it('understands names of Länder and levels, and keeps what it does not in the notes', () => {
    const [first, second] = planned(
      'Institution;Ebene;Bundesland;Web\nKreis X;Kommune;NRW;x.example\nY;Ausland;Tirol;\n',
    );
    expect(first?.draft).toMatchObject({ sector: 'municipal', state: 'DE-NW', website: 'x.example' });
    expect(second?.draft).toMatchObject({ sector: '', state: '', notes: 'Ausland\nTirol' });
    expect(second?.problems.map(({ key }) => key)).toEqual([
      'import.problem.unknownSector',
      'import.problem.unknownState',
    ]);
  });

  it('updates a known one field by field, and changes nothing by what is empty or refused', () => {
    const text = 'Name;Kurzname;Ebene;Land;Ort;Notizen\nLandeshauptstadt Ulm;ULM;;BW;Ulm;neu\n';
    const input = { institutions: [ulm], refused: new Map([[2, new Set(['city'] as const)]]) };
    const rows = planned(text, input);
    expect(rows[0]).toMatchObject({ action: 'update', institutionId: ulm.id });
    expect(institutionsToRecords(rows, () => 'new')).toEqual({
      created: [],
      changed: [{ id: ulm.id, patch: { shortName: 'ULM', state: 'DE-BW', notes: 'war beim ersten Treffen\nneu' } }],
    });
    const after = {
      ...ulm,
      shortName: 'ULM',
      state: 'DE-BW',
      city: 'Ulm',
      notes: 'war beim ersten Treffen\nneu',
    } as const;
    expect(planned(text, { institutions: [after] })[0]?.action).toBe('unchanged');
  });

  it('creates each once, and none that is left out or has no name', () => {
    const rows = planned('Name;Land\nStadt Ulm;BW\nLandeshauptstadt Ulm;BW\n;BW\nStadt Bonn;NW\n', {
      skipped: new Set([5]),
    });
    expect(rows.map(({ action }) => action)).toEqual(['create', 'duplicateInFile', 'error', 'skip']);
    let next = 0;
    expect(institutionsToRecords(rows, () => `institution:${(next += 1)}`).created).toMatchObject([
      { id: 'institution:1', name: 'Stadt Ulm', sector: 'municipal', state: 'DE-BW' },
    ]);
  });
});
