import { describe, expect, test } from 'vitest';
import { plainTemplate, printedListDocument, type PrintedListSource } from '../../../shared/documents';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');

function source(patch: Partial<PrintedListSource>): PrintedListSource {
  return {
    name: 'Mitglieder',
    network: 'Netz der CDOs',
    language: 'de',
    template: plainTemplate,
    tlp: 'TLP:AMBER',
    createdAt: '2026-11-30T08:00:00.000Z',
    today: '2026-11-30',
    selection: 'Land: Bayern',
    order: 'nach Name',
    count: '2 Personen',
    columns: ['Name', 'Ort'],
    rows: [
      ['Aydın, Mert', 'Ulm'],
      ['Vogt, Lena', 'Bonn'],
    ],
    ...patch,
  };
}

function tableOf(patch: Partial<PrintedListSource>) {
  const { blocks } = printedListDocument(source(patch), t);
  const table = blocks.find((block) => block.kind === 'table');
  if (!table) throw new Error('no table');
  return table;
}

describe('a printed list', () => {
  test('says what was chosen, in which order, of which day, and how confidential it is', () => {
    const { blocks, letterhead, tlp } = printedListDocument(source({}), t);
    const facts = blocks.find((block) => block.kind === 'definitions');
    expect(facts?.pairs.map(({ term, runs }) => [term, runs.map(({ text }) => text).join('')])).toEqual([
      ['Auswahl', 'Land: Bayern'],
      ['Ordnung', 'nach Name'],
      ['Stand', '30.11.2026'],
      ['Vertraulichkeit', expect.stringContaining('TLP:AMBER')],
    ]);
    expect(letterhead.reference).toBe('Mitglieder, Stand 30.11.2026');
    expect(tlp).toBe('TLP:AMBER');
  });

  test('has the columns and rows in their order, and the headings between them', () => {
    const { caption, columns, rows } = tableOf({
      rows: [{ group: 'Kommune' }, ['Vogt, Lena', 'Bonn'], { group: 'Ohne Ebene' }, ['Aydın, Mert', '']],
    });
    expect(caption).toBe('2 Personen');
    expect(columns.map(({ label }) => label)).toEqual(['Name', 'Ort']);
    expect(
      rows.map((row) => ('group' in row ? row.group : row.map((runs) => runs.map(({ text }) => text).join('')))),
    ).toEqual(['Kommune', ['Vogt, Lena', 'Bonn'], 'Ohne Ebene', ['Aydın, Mert', '']]);
  });

  test('breaks the longest words alone where there is no room for all', () => {
    const columns = ['Name', 'E-Mail', 'Zweite Adresse', 'Status', 'Ort', 'Ebene', 'Land', 'Seit', 'Gruppe'];
    const address = 'vorname.familienname@staatskanzlei.example';
    const row = [
      'Große-Brinkhaus, Volker',
      address,
      address,
      'Interessiert',
      'Recklinghausen',
      'Kommune',
      'NW',
      '2026',
      'KI',
    ];
    const { columns: printed } = tableOf({ columns, rows: [row, row] });
    const lettersOf = (label: string): number => {
      const width = printed.find((column) => column.label === label)?.width ?? 0;
      return (width / 100) * 112;
    };
    expect(printed.reduce((sum, { width }) => sum + width, 0)).toBe(100);
    expect(lettersOf('Status')).toBeGreaterThanOrEqual('Interessiert'.length + 1);
    expect(lettersOf('Name')).toBeGreaterThanOrEqual('Brinkhaus,'.length + 1);
    expect(lettersOf('Ort')).toBeGreaterThanOrEqual('Recklinghausen'.length + 1);
    expect(lettersOf('Zweite Adresse')).toBeLessThan(address.length);
  });

  test('lies across when it has more columns than an upright page has room for', () => {
    const wide = Array.from({ length: 9 }, (_, at) => `Spalte ${at}`);
    const row = wide.map(() => 'Landeshauptstadt');
    expect(printedListDocument(source({}), t).page).toBe('letter');
    expect(printedListDocument(source({ columns: wide, rows: [row] }), t).page).toBe('letterAcross');
  });

  test('gives each column what its texts need, and one hundred per cent to all', () => {
    const { columns } = tableOf({
      columns: ['Name', 'E-Mail', 'Ort'],
      rows: [
        ['Aydın, Mert', 'mert.aydin@digitalisierung.stadt-ulm.example', 'Ulm'],
        ['Vogt, Lena', 'lena.vogt@stadt-bonn.example', 'Bonn'],
      ],
    });
    const [name = 0, email = 0, city = 0] = columns.map(({ width }) => width);
    expect(email).toBeGreaterThan(name);
    expect(name).toBeGreaterThan(city);
    expect(name + email + city).toBe(100);
  });

  test('without anybody has a table all the same', () => {
    expect(tableOf({ rows: [], count: '0 Personen' }).rows).toEqual([]);
  });
});
