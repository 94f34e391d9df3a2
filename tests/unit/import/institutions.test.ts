import { describe, expect, it } from 'vitest';
import { tableToCsv } from '../../../shared/documents/csv';
import type { InstitutionFacts } from '../../../shared/domain/duplicates';
import { readImportFile, type ImportFile } from '../../../shared/domain/import';
import {
  decideInstitutions,
  institutionsToRecords,
  looksLikeInstitutions,
  planInstitutionImport,
  prepareInstitutionsInSteps,
  recogniseInstitutionColumns,
  type InstitutionChoice,
  type PlannedInstitution,
} from '../../../shared/domain/institutionImport';
import type { Draft } from '../../../shared/schema/records';
import { record } from '../../support/records';
import { institutionPairs } from '../../support/twins/institutionPairs';
import { TUNING } from '../../support/twins/pools';
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

// Of the facts, the level and the Land are plain texts.
function toDraft({ name, shortName, city, website }: InstitutionFacts): Draft<'institutions'> {
  return { name, shortName, city, website };
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
      level: '',
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

  it('takes off what a list puts before a formula, and knows the Länder of an English list', () => {
    const [row] = planned("Name;Notizen;Land\nKreis X;'=1+1;Mecklenburg-Western Pomerania\n");
    expect(row).toMatchObject({ draft: { notes: '=1+1', state: 'DE-MV' }, problems: [] });
  });

  it('updates a known one field by field, and changes nothing by what is empty or refused', () => {
    const text = 'Name;Kurzname;Ebene;Land;Ort;Notizen\nLandeshauptstadt Ulm;ULM;;BW;Ulm;neu\n';
    const input = { institutions: [ulm], changeChoices: new Map([[2, new Map([['city', false] as const])]]) };
    const rows = planned(text, input);
    expect(rows[0]).toMatchObject({ action: 'update', twin: { institutionId: ulm.id } });
    expect(institutionsToRecords(rows, () => 'new')).toEqual({
      created: [],
      apart: [],
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

  it('asks where a name may be another spelling, and does nothing until somebody says', () => {
    const known = [
      record('institutions', 'institution:1', {
        name: 'Bundesamt für Sicherheit in der Informationstechnik',
        shortName: 'BSI',
        sector: 'federal',
        city: 'Bonn',
      }),
    ];
    const text = 'Name;Ebene;Ort;Web\nBundesamt f. Sicherheit Informationstechnik;Bund;Bonn;bsi.example\n';
    const [row] = planned(text, { institutions: known });
    expect(row).toMatchObject({
      action: 'perhaps',
      twin: { kind: 'institution', institutionId: 'institution:1' },
      like: [{ twin: { institutionId: 'institution:1' } }],
    });
    const rowsWith = (choice: InstitutionChoice): readonly PlannedInstitution[] =>
      planned(text, { institutions: known, rowChoices: new Map([[2, choice]]) });
    expect(institutionsToRecords(planned(text, { institutions: known }), () => 'institution:2')).toEqual({
      ...{ created: [], changed: [], apart: [] },
    });
    // The known name stays unless somebody takes the other one.
    const same = rowsWith({ same: { kind: 'institution', institutionId: 'institution:1' } });
    expect(institutionsToRecords(same, () => 'institution:2').changed).toEqual([
      { id: 'institution:1', patch: { website: 'bsi.example' } },
    ]);
    expect(institutionsToRecords(rowsWith('other'), () => 'institution:2')).toMatchObject({
      created: [{ id: 'institution:2' }],
      apart: [['institution:1', 'institution:2']],
    });
  });

  it('lets a person say that one of the same name is another one, unless the row names it by its id', () => {
    const text = `Verbund-ID;Name\n;Stadt Ulm\n${ulm.id};Ulm\n`;
    const rows = planned(text, {
      institutions: [ulm],
      rowChoices: new Map([
        [2, 'other'],
        [3, 'other'],
      ]),
    });
    expect(rows.map(({ action }) => action)).toEqual(['create', 'update']);
    expect(institutionsToRecords(rows, () => 'institution:z').apart).toEqual([[ulm.id, 'institution:z']]);
  });

  it('asks the same of two rows of the file', () => {
    const text =
      'Name;Land\nMinisterium für Digitales und Verkehr;BB\nMinisterium f. Digitales u. Verkehr Brandenburg;BB\n';
    const rows = planned(text);
    expect(rows.map(({ action }) => action)).toEqual(['create', 'perhaps']);
    const same = planned(text, { rowChoices: new Map([[3, { same: { kind: 'line', line: 2 } }]]) });
    expect(same.map(({ action }) => action)).toEqual(['create', 'duplicateInFile']);
    // Of a line that is left out there is nothing to be the same as.
    const alone = planned(text, { rowChoices: new Map([[2, 'skip']]) });
    expect(alone.map(({ action }) => action)).toEqual(['skip', 'create']);
    let next = 0;
    const two = planned(text, { rowChoices: new Map([[3, 'other']]) });
    expect(institutionsToRecords(two, () => `institution:${(next += 1)}`).apart).toEqual([
      ['institution:1', 'institution:2'],
    ]);
  });

  it('finds an institution by the id of a list that came from here, and takes its spelling', () => {
    const text = `Verbund-ID;Name;Ebene;Föderale Ebene\n${ulm.id};Ulm an der Donau;Kommune;Land\ninstitution:fremd;Kreis X;;\n`;
    const rows = planned(text, { institutions: [ulm] });
    expect(rows[0]?.changes.map(({ field, after, isTaken }) => ({ field, after, isTaken }))).toEqual([
      { field: 'name', after: 'Ulm an der Donau', isTaken: true },
      { field: 'level', after: 'state', isTaken: true },
    ]);
    expect(rows[1]).toMatchObject({ action: 'create', problems: [{ key: 'import.problem.unknownInstitutionId' }] });
    expect(looksLikeInstitutions(fileOf(text).table)).toBe(true);
  });

  it('compares five thousand rows with five thousand institutions in steps that hold up no frame', () => {
    const pairs = institutionPairs(7, TUNING, 5000);
    const institutions = pairs.map(({ pair: [one] }, index) =>
      record('institutions', `institution:${index}`, toDraft(one)),
    );
    const rows = pairs.map(({ pair: [, { name, shortName, city, website }] }) => [name, shortName, city, website]);
    const { table, mappings } = fileOf(tableToCsv([['Name', 'Kurzname', 'Ort', 'Website'], ...rows]));
    const steps = prepareInstitutionsInSteps({ table, columns: recogniseInstitutionColumns(mappings), institutions });
    let count = 0;
    for (;;) {
      const { done, value } = steps.next();
      if (done !== true) count += 1;
      else {
        expect(decideInstitutions(value, {}).length).toBe(rows.length);
        break;
      }
    }
    expect(count).toBe(10_000);
  });

  it('creates each once, and none that is left out or has no name', () => {
    const rows = planned('Name;Land\nStadt Ulm;BW\nLandeshauptstadt Ulm;BW\n;BW\nStadt Bonn;NW\n', {
      rowChoices: new Map([[5, 'skip']]),
    });
    expect(rows.map(({ action }) => action)).toEqual(['create', 'duplicateInFile', 'error', 'skip']);
    let next = 0;
    expect(institutionsToRecords(rows, () => `institution:${(next += 1)}`).created).toMatchObject([
      { id: 'institution:1', name: 'Stadt Ulm', sector: 'municipal', state: 'DE-BW' },
    ]);
  });
});
