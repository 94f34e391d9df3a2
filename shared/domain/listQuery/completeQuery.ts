import { fold } from '../../text/fold';
import { parseQuery, quoteValue, type QueryTerm } from './parseQuery';
import { findChoices, findField, type QueryField } from './queryFields';

/** Something that can take the place of what is being typed. */
export interface Completion {
  readonly id: string;
  readonly label: string;
  /** How many rows have it; undefined for a field, which is no value yet. */
  readonly count: number | undefined;
  /** The whole query as it then is; the caret stands behind what was put in. */
  readonly text: string;
  readonly caret: number;
}

/** The shortest beginning for which fields are suggested: one letter is the beginning of a name. */
const SHORTEST = 2;
const MOST = 50;

/**
 * What could stand where the caret does: fields for a word, values for what stands behind a colon, the most frequent first.
 * @param isAsked whether somebody asks for suggestions: then an empty place offers all fields
 */
export function completeQuery<Row>(
  text: string,
  caret: number,
  fields: readonly QueryField<Row>[],
  rows: readonly Row[],
  isAsked: boolean,
): readonly Completion[] {
  const term = parseQuery(text).find(({ start, end }) => start < caret && caret <= end);
  if (!term) return isAsked ? fields.map((field) => completeField(text, field, caret, caret)) : [];
  const [value] = term.values;
  if (term.key !== null) return completeValue(text, caret, term, term.key, fields, rows);
  if (!value || value.isQuoted || caret !== term.end || (value.text.length < SHORTEST && !isAsked)) return [];
  const beginning = fold(value.text);
  return fields
    .filter(({ names }) => names.some((name) => fold(name).startsWith(beginning)))
    .map((field) => completeField(text, field, value.start, value.end));
}

function completeField<Row>(
  text: string,
  { id, names: [name] }: QueryField<Row>,
  start: number,
  end: number,
): Completion {
  return { id, label: `${name}:`, count: undefined, ...put(text, `${name}:`, start, end) };
}

function completeValue<Row>(
  text: string,
  caret: number,
  term: QueryTerm,
  key: string,
  fields: readonly QueryField<Row>[],
  rows: readonly Row[],
): readonly Completion[] {
  const field = findField(fields, key);
  if (field?.kind !== 'choice') return [];
  const value = term.values.find(({ start, end }) => start < caret && caret <= end);
  const [start, end] = value ? [value.start, value.end] : [caret, caret];
  const wanted = value ? new Set(findChoices(field.choices, value.text)) : null;
  const taken = new Set(
    term.values.filter((other) => other !== value).flatMap((other) => findChoices(field.choices, other.text)),
  );
  const counts = countValues(field, rows);
  const open = field.choices.filter(({ id }) => (wanted === null || wanted.has(id)) && !taken.has(id));
  return open
    .map((choice) => ({ choice, count: counts.get(choice.id) ?? 0 }))
    .toSorted((left, right) => right.count - left.count)
    .slice(0, MOST)
    .map(({ choice: { id, label }, count }) => {
      const isLast = end === text.length;
      return { id, label, count, ...put(text, `${quoteValue(label)}${isLast ? ' ' : ''}`, start, end) };
    });
}

function put(
  text: string,
  inserted: string,
  start: number,
  end: number,
): { readonly text: string; readonly caret: number } {
  return { text: `${text.slice(0, start)}${inserted}${text.slice(end)}`, caret: start + inserted.length };
}

type Choices<Row> = Extract<QueryField<Row>, { readonly kind: 'choice' }>;

function countValues<Row>(field: Choices<Row>, rows: readonly Row[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const id of new Set(field.valuesOf(row))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
