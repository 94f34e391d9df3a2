import { describe, expect, it } from 'vitest';
import { detectDelimiter, parseTable } from '../../../shared/domain/import';
import { readDataFile, readTable } from './readDataFile';

const linesAndKeys = (problems: readonly { readonly line: number; readonly key: string }[]): readonly string[] =>
  problems.map(({ line, key }) => `${line} ${key}`);

describe('detectDelimiter', () => {
  it.each([
    ['a;b;c\n1,5;2,5;3,5', ';'],
    ['name,notes\nAnna,"x;y;z;q"\nBert,"a;b;c"', ','],
    ['a\tb\n"1;2;3"\t4', '\t'],
    ['a|b\n1|2', '|'],
    ['Name\nMüller, Anna\nWeber', ';'],
    ['', ';'],
  ])('of %j is %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});

describe('parseTable with limits', () => {
  it.each([
    ['a million columns', `${'a;'.repeat(1_000_000)}\na;b`, { unit: 'columns', most: 500 }],
    ['more rows than any network has', `a;b\n${'1;2\n'.repeat(50_001)}`, { unit: 'rows', most: 50_000 }],
    ['millions of empty lines', `a;b\n${'\n'.repeat(3_000_000)}`, { unit: 'rows', most: 50_000 }],
    [
      'short rows below a wide heading',
      `${'a;'.repeat(400)}\n${'1\n'.repeat(20_000)}`,
      { unit: 'cells', most: 1_000_000 },
    ],
  ])('refuses %s, and says which limit', (_, text, limit) => {
    expect(parseTable(text, ';')).toEqual({ ok: false, error: { type: 'tooLarge', limit } });
  });

  it('cuts a cell that is a book, and tells its row', () => {
    const table = parseTable(`a;b\n1;${'x'.repeat(40_000)}\n2;y`, ';');
    expect(table.ok && table.value.rows.map(({ cells }) => cells[1]?.length)).toEqual([32_767, 1]);
    expect(table.ok && linesAndKeys(table.value.problems)).toEqual(['2 import.problem.cellTooLong']);
  });

  it('quotes only the beginning of what had no column', () => {
    const table = parseTable(`a;b\n1;2;${'x;'.repeat(500_000)}`, ';');
    const [problem] = table.ok ? table.value.problems : [];
    expect(problem).toMatchObject({ key: 'import.problem.tooManyFields', values: { expected: 2, found: 500_003 } });
    expect(String(problem?.values['extra']).length).toBeLessThan(310);
  });
});

describe('parseTable', () => {
  it('keeps the line on which each record begins, over quoted line breaks of any kind', () => {
    const table = parseTable('a;b\r\n"x\ny";1\r\n\r\n"z\r\n\r\nz";2\r\nq;3\r\n', ';');
    expect(table).toMatchObject({
      ok: true,
      value: {
        header: ['a', 'b'],
        rows: [
          { line: 2, cells: ['x\ny', '1'] },
          { line: 5, cells: ['z\n\nz', '2'] },
          { line: 8, cells: ['q', '3'] },
        ],
        emptyRows: 1,
        problems: [],
      },
    });
  });

  it('saves the rows after an unclosed quote and names its line', () => {
    const { table, delimiter, encoding } = readTable(readDataFile('fehlerhaft.csv'));
    expect({ delimiter, encoding }).toEqual({ delimiter: ';', encoding: 'windows-1252' });
    expect(table.rows).toEqual([
      { line: 2, cells: ['Anna', 'Müller', 'anna@example'], extra: '' },
      { line: 3, cells: ['zu', 'viele', 'Felder'], extra: 'hier | drin' },
      { line: 5, cells: ['offenes Anführungszeichen', 'Weber', 'w@x.example'], extra: '' },
      { line: 6, cells: ['Nulbyte', 'Koch', 'k@x.example'], extra: '' },
    ]);
    expect(table.emptyRows).toBe(1);
    expect(linesAndKeys(table.problems)).toEqual([
      '3 import.problem.tooManyFields',
      '5 import.problem.unclosedQuote',
      '6 import.problem.nulByte',
    ]);
    expect(table.problems[0]?.values).toEqual({ expected: 3, found: 5, extra: 'hier | drin' });
  });

  it('does not let two stray quotes swallow the rows between them', () => {
    const table = parseTable('a;b\n"x;1\ny;2\n"z;3\nq;4', ';');
    expect(table.ok && table.value.rows.map(({ cells }) => cells)).toEqual([
      ['x', '1'],
      ['y', '2'],
      ['z', '3'],
      ['q', '4'],
    ]);
  });

  it('fills missing fields and says so', () => {
    const table = parseTable('a,b,c\n1,2', ',');
    expect(table).toMatchObject({
      value: { rows: [{ cells: ['1', '2', ''] }], problems: [{ line: 2, key: 'import.problem.tooFewFields' }] },
    });
  });

  it('skips the separator hint of Excel', () => {
    expect(parseTable('sep=;\r\na;b\r\n1;2', ';')).toMatchObject({
      value: { header: ['a', 'b'], rows: [{ line: 3 }] },
    });
  });

  it.each(['', '\n\n', ';;\n', '\ufeff'])('refuses %j, which has no content', (text) => {
    expect(parseTable(text, ';')).toEqual({ ok: false, error: { type: 'emptyFile' } });
  });

  it('reads the Outlook export of 2,000 contacts without a problem', () => {
    const { table, delimiter, encoding } = readTable(readDataFile('mitglieder-outlook-cp1252.csv'));
    expect({ delimiter, encoding, rows: table.rows.length, problems: table.problems }).toEqual({
      delimiter: ';',
      encoding: 'windows-1252',
      rows: 2000,
      problems: [],
    });
    expect(table.rows.some(({ cells }) => cells.includes('Zweite Zeile folgt:\nbitte nur per E-Mail'))).toBe(true);
    expect(
      table.rows.some(({ cells }) => cells.includes('Kennengelernt auf dem Kongress; möchte "bald" vortragen')),
    ).toBe(true);
  });
});
