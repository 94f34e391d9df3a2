import { fieldByHeading } from './columnSynonyms';
import { foldForMatching } from '../../text/foldForMatching';
import type { ImportField, ImportProblem } from './importProblem';
import type { ParsedTable } from './parseTable';

export type ColumnMapping = {
  readonly index: number;
  readonly heading: string;
  readonly field: ImportField | 'ignored';
  /** First different values, to recognise the column by. */
  readonly samples: readonly string[];
};

export type MappedRow = {
  readonly line: number;
  /** Trimmed; a field without a column is missing. */
  readonly fields: Readonly<Partial<Record<ImportField, string>>>;
  readonly problems: readonly ImportProblem[];
};

const sampleCount = 3;
/** Several columns of these add up (private and business notes, say); of the others the first one counts. */
const joinerByField: Readonly<Partial<Record<ImportField, string>>> = { notes: '\n', topics: ';' };

/** A proposal for every column, in the order of the file. A second column for the same field is left to the user. */
export function recogniseColumns(table: ParsedTable): readonly ColumnMapping[] {
  const taken = new Set<ImportField>();
  return table.header.map((heading, index) => {
    const field = fieldByHeading.get(foldForMatching(heading));
    const isFree = field !== undefined && (!taken.has(field) || joinerByField[field] !== undefined);
    if (field !== undefined) taken.add(field);
    return { index, heading, field: isFree ? field : 'ignored', samples: samplesOf(table, index) };
  });
}

/** The user's choice for one column; a column that held the field before keeps it (see `mapRows`). */
export function overrideColumn(
  mappings: readonly ColumnMapping[],
  index: number,
  field: ColumnMapping['field'],
): readonly ColumnMapping[] {
  return mappings.map((mapping) => (mapping.index === index ? { ...mapping, field } : mapping));
}

export function mapRows(table: ParsedTable, mappings: readonly ColumnMapping[]): readonly MappedRow[] {
  const problemsByLine = new Map<number, ImportProblem[]>();
  for (const problem of table.problems) {
    problemsByLine.set(problem.line, [...(problemsByLine.get(problem.line) ?? []), problem]);
  }
  return table.rows.map(({ line, cells }) => ({
    line,
    fields: fieldsOf(cells, mappings),
    problems: problemsByLine.get(line) ?? [],
  }));
}

function fieldsOf(cells: readonly string[], mappings: readonly ColumnMapping[]): MappedRow['fields'] {
  const fields: Partial<Record<ImportField, string>> = {};
  for (const { index, field } of mappings) {
    const value = (cells[index] ?? '').trim();
    if (field === 'ignored' || value === '') continue;
    const present = fields[field];
    const joiner = joinerByField[field];
    if (present === undefined) fields[field] = value;
    else if (joiner !== undefined) fields[field] = `${present}${joiner}${value}`;
  }
  return fields;
}

function samplesOf({ rows }: ParsedTable, index: number): readonly string[] {
  const samples = new Set<string>();
  for (const { cells } of rows) {
    const value = (cells[index] ?? '').trim();
    if (value !== '') samples.add(value);
    if (samples.size === sampleCount) break;
  }
  return [...samples];
}
