import { createHaystack, matches, queryToNeedles } from '../search';
import { parseQuery, type QueryTerm } from './parseQuery';
import { isInRange, readDateRange } from './queryDates';
import { findChoices, findField, isNothing, type QueryField } from './queryFields';

/** What of a query could not be understood; told in words, since a list must not pass for what was asked. */
export type QueryProblem =
  | { readonly kind: 'unknownField'; readonly key: string }
  | { readonly kind: 'noValue'; readonly key: string }
  | { readonly kind: 'unknownValue' | 'noDate'; readonly key: string; readonly value: string };

export interface ResolvedQuery<Row> {
  /** The plain words, for the search. */
  readonly words: string;
  /** Plain words that must not occur; each by itself. */
  readonly withoutWords: readonly string[];
  /** Null where no field is asked for. */
  readonly test: ((row: Row) => boolean) | null;
  readonly problems: readonly QueryProblem[];
}

type Test<Row> = (row: Row) => boolean;
type Understood<Row> = { readonly test: Test<Row> | null; readonly problem?: QueryProblem };

/**
 * What a query means for a list. A field that does not exist and a value that nobody can have find nobody: an action on all that is
 * shown, or a letter to a saved view, must not reach more people because of a slip.
 */
export function resolveQuery<Row>(text: string, fields: readonly QueryField<Row>[]): ResolvedQuery<Row> {
  const words: string[] = [];
  const withoutWords: string[] = [];
  const tests: Test<Row>[] = [];
  const problems: QueryProblem[] = [];
  for (const term of parseQuery(text)) {
    if (term.key === null) {
      const [value] = term.values;
      if (value) (term.isNegated ? withoutWords : words).push(value.text);
      continue;
    }
    const { test, problem } = understand(term, term.key, fields);
    if (problem) problems.push(problem);
    if (test) tests.push(test);
  }
  const test = tests.length === 0 ? null : (row: Row) => tests.every((passes) => passes(row));
  return { words: words.join(' '), withoutWords, test, problems };
}

const nobody = (): boolean => false;

function understand<Row>(term: QueryTerm, key: string, fields: readonly QueryField<Row>[]): Understood<Row> {
  const field = findField(fields, key);
  if (!field) return { test: nobody, problem: { kind: 'unknownField', key } };
  // Somebody is about to type it.
  if (term.values.length === 0) return { test: null, problem: { kind: 'noValue', key } };
  const tests: Test<Row>[] = [];
  for (const { text: value } of term.values) {
    const test = testOf(field, value);
    if (!test)
      return { test: nobody, problem: { kind: field.kind === 'date' ? 'noDate' : 'unknownValue', key, value } };
    tests.push(test);
  }
  const passes = (row: Row): boolean => tests.some((test) => test(row));
  return { test: term.isNegated ? (row) => !passes(row) : passes };
}

/** @returns undefined where no row can ever have this value */
function testOf<Row>(field: QueryField<Row>, value: string): Test<Row> | undefined {
  switch (field.kind) {
    case 'choice': {
      const ids = new Set(findChoices(field.choices, value));
      if (ids.size > 0) return (row) => field.valuesOf(row).some((id) => ids.has(id));
      return isNothing(value) ? (row) => field.valuesOf(row).length === 0 : undefined;
    }
    case 'text': {
      if (isNothing(value)) return (row) => field.textsOf(row).every((text) => text === '');
      const needles = queryToNeedles(value);
      return needles.length === 0 ? undefined : (row) => matches(wordsOf(field, row), needles);
    }
    case 'part': {
      if (isNothing(value)) return (row) => textsOf(field, row) === '';
      const key = field.toKey(value);
      return key === '' ? undefined : (row) => textsOf(field, row).includes(key);
    }
    case 'date': {
      if (isNothing(value)) return (row) => field.dateOf(row) === '';
      const range = readDateRange(value);
      return range && ((row) => isInRange(field.dateOf(row), range));
    }
  }
}

type OwnedField<Row, Kind> = Extract<QueryField<Row>, { readonly kind: Kind }>;

function wordsOf<Row>(field: OwnedField<Row, 'text'>, row: Row): string {
  return remember(field.id, field.ownerOf(row), () => createHaystack(field.textsOf(row)));
}

/** One to a line: no key has a line break in it. */
function textsOf<Row>(field: OwnedField<Row, 'part'>, row: Row): string {
  return remember(field.id, field.ownerOf(row), () => field.textsOf(row).join('\n'));
}

const textByOwner = new Map<string, WeakMap<object, string>>();

function remember(fieldId: string, owner: object, make: () => string): string {
  const known = textByOwner.get(fieldId) ?? new WeakMap<object, string>();
  textByOwner.set(fieldId, known);
  let text = known.get(owner);
  if (text === undefined) {
    text = make();
    known.set(owner, text);
  }
  return text;
}
