import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  documentToHtml,
  documentToOdt,
  isCells,
  registerDocument,
  registerTlp,
  sheetToCsv,
  tableToCsv,
  type RegisterSource,
} from '../../../shared/documents';
import { documentToDocx } from '../../../shared/documents/docx/writeDocx';
import {
  decisionList,
  taskList,
  toColumns,
  toValues,
  type ExportField,
  type ExportWords,
} from '../../../shared/domain/listExport';
import { createTranslate } from '../../../shared/messages/translate';
import { htmlWords } from '../../support/documents/documentText';
import { elements, readPart } from '../../support/documents/officeFiles';
import { docxOutline, modelOutline, odtOutline } from '../../support/documents/outline';
import {
  sampleDecision,
  sampleDecisions,
  sampleRegister,
  sampleTask,
  sampleTasks,
} from '../../support/documents/sampleRegisters';

const t = createTranslate('de');
const textOf = (source: RegisterSource): string => htmlWords(documentToHtml(registerDocument(source, t))).join(' ');
const rowsOf = (source: RegisterSource): readonly (readonly string[])[] =>
  Papa.parse<string[]>(toCsv(source).slice(1).trimEnd(), { delimiter: ';' }).data;

/** As the application exports it, without ids. */
function toCsv(source: RegisterSource): string {
  const none = new Map<string, never>();
  const words: ExportWords = {
    ...{ t, language: 'de', today: source.today },
    ...{ members: none, institutions: none, topics: none, events: none, groups: none },
  };
  function write<Row>(fields: readonly ExportField<Row>[], rows: readonly Row[]): string {
    const columns = fields.filter(({ id }) => id !== 'id');
    return sheetToCsv({
      ...{ name: '', title: '', network: '', language: 'de', tlp: 'TLP:GREEN', createdAt: '' },
      columns: toColumns(columns, words),
      rows: rows.map((row) => toValues(row, columns, words)),
    });
  }
  const withId = <Entry>(entry: Entry) => ({ ...entry, id: '' });
  return source.kind === 'decisions'
    ? write(decisionList.fields, source.entries.map(withId))
    : write(taskList.fields, source.entries.map(withId));
}

describe('an exported register', () => {
  it('says of which day it is, what was left out, how much it holds and what is open', () => {
    const source = { ...sampleDecisions(12), selection: 'Offene · 2026' };
    const text = textOf(source);
    expect(text).toContain('Beschlussregister, Stand 23.11.2026');
    expect(text).toContain('Auswahl Offene · 2026');
    expect(text).toContain('12 Beschlüsse, davon 4 noch nicht umgesetzt · 3 zur Wiedervorlage fällig');
    expect(textOf(sampleTasks(8))).toContain('8 Aufgaben, davon 4 offen · 1 überfällig');
    expect(textOf(sampleTasks(8))).toContain('Auswahl alle');
  });

  it('tells of a decision its number, day, result, state, follow-up and evidence, and nothing of carrying out what was rejected', () => {
    const [decision] = registerDocument(sampleDecisions(1), t).blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.filter(isCells) : [],
    );
    expect(decision?.map((runs) => runs.map(({ text }) => text).join(''))).toEqual([
      'B-2026-01',
      '09.01.2026',
      'Das Netzwerk beschließt Vorhaben 1: gemeinsam betreiben, was alle brauchen, und dokumentieren, was jede Institution für sich behält.\nTreffen Q3 2026, Zukunftskongress Staat & Verwaltung',
      'angenommen',
      'offen',
      '01.10.2026',
      '',
    ]);
    const rejected = registerDocument(
      sampleRegister({ kind: 'decisions', entries: [sampleDecision(3)] }),
      t,
    ).blocks.flatMap((block) => (block.kind === 'table' ? block.rows.filter(isCells) : []));
    expect(rejected[0]?.slice(3, 6).map((runs) => runs.map(({ text }) => text).join(''))).toEqual([
      'abgelehnt',
      '',
      '',
    ]);
  });

  it('carries the label of its most confidential entry', () => {
    expect(registerTlp([])).toBe('TLP:CLEAR');
    expect(registerTlp([{ tlp: 'TLP:GREEN' }, { tlp: 'TLP:AMBER+STRICT' }, { tlp: 'TLP:AMBER' }])).toBe(
      'TLP:AMBER+STRICT',
    );
    expect(registerDocument(sampleDecisions(9), t).tlp).toBe('TLP:AMBER+STRICT');
  });

  it('says so where the selection is empty', () => {
    expect(textOf(sampleRegister({ kind: 'tasks', entries: [] }))).toContain('In dieser Auswahl steht nichts.');
  });

  it('is in landscape in every format, with a table whose header row repeats', async () => {
    for (const source of [sampleDecisions(60), sampleTasks(60)]) {
      const model = registerDocument(source, t);
      const [odt, docx] = [documentToOdt(model), await documentToDocx(model)];
      expect(odtOutline(odt)).toEqual(modelOutline(model));
      expect(docxOutline(docx)).toEqual(modelOutline(model));
      const letter = elements(readPart(odt, 'styles.xml'), 'style:page-layout').find(
        (layout) => layout.getAttribute('style:name') === 'Letter',
      );
      expect(letter && elements(letter, 'style:page-layout-properties')[0]?.getAttribute('fo:page-width')).toBe(
        '297mm',
      );
      expect(elements(readPart(docx, 'word/document.xml'), 'w:pgSz')[0]?.getAttribute('w:orient')).toBe('landscape');
      expect(documentToHtml(model)).toContain('size: A4 landscape');
    }
  });
});

describe('a register as CSV', () => {
  it('gives every figure a column and every entry a row', () => {
    const rows = rowsOf(sampleDecisions(20));
    expect(rows).toHaveLength(21);
    expect(rows[0]).toEqual([
      'Nummer',
      'Datum',
      'Beschluss',
      'Ergebnis',
      'Ja',
      'Nein',
      'Enthaltungen',
      'Umsetzung',
      'Offen seit (Treffen)',
      'Wiedervorlage',
      'Nachweis',
      'Bemerkung zur Umsetzung',
      'Treffen',
      'TOP',
      'Vertraulichkeit',
      'Bestätigung',
    ]);
    expect(rows[2]).toEqual([
      'B-2026-02',
      '09.02.2026',
      sampleDecision(1).text,
      'angenommen',
      '37',
      '1',
      '1',
      'in Umsetzung',
      '1',
      '01.10.2026',
      '',
      'Elf Institutionen haben zugesagt; zwei prüfen noch.',
      'Treffen Q3 2026, Zukunftskongress Staat & Verwaltung',
      'Nachnutzung',
      'TLP:GREEN',
      '',
    ]);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([16]));
  });

  it('says what became of a vote without quorum', () => {
    const vote = { ...sampleDecision(0), confirmation: { on: '2027-03-03', by: 'Umlauf 2027-1' } };
    const entries = [
      { ...vote, result: 'adopted' },
      { ...vote, result: 'unconfirmed' },
      { ...sampleDecision(1), result: 'provisional' },
    ] as const;
    const rows = rowsOf(sampleRegister({ kind: 'decisions', entries })).slice(1);
    expect(rows.map((row) => [row[3], row.at(-1)])).toEqual([
      ['angenommen', 'bestätigt am 03.03.2027: Umlauf 2027-1'],
      ['nicht bestätigt', 'nicht bestätigt am 03.03.2027: Umlauf 2027-1'],
      ['angenommen vorbehaltlich Bestätigung', ''],
    ]);
  });

  it('marks an overdue task and names everybody responsible', () => {
    const [, overdue] = rowsOf(sampleRegister({ kind: 'tasks', entries: [sampleTask(0)] }));
    expect(overdue?.slice(0, 5)).toEqual([
      '01.11.2026',
      sampleTask(0).text,
      sampleTask(0).owners.join('\n'),
      'überfällig',
      '',
    ]);
  });

  it('is UTF-8 with a mark, in lines that end as RFC 4180 says', () => {
    const csv = toCsv(sampleTasks(3));
    expect(csv.startsWith('\uFEFF"Fällig";"Aufgabe";')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it('brings every text back as it was, but that a formula is kept text', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=1+1', '=1+1\nzweite Zeile', '+49', '-5', '@SUMME', '\t=1', '\r\n=1', '＝1', '"";\n', ' leer '),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (lines) => {
        const parsed = Papa.parse<string[]>(tableToCsv(lines).slice(1).replace(/\r\n$/u, ''), {
          delimiter: ';',
          newline: '\r\n',
        }).data;
        expect(parsed).toEqual(
          lines.map((cells) => cells.map((text) => (/^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text))),
        );
      }),
    );
  });
});
