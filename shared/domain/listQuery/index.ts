export { institutionChoices, namesOf, sectorChoices, stateChoices, type QueryLanguages } from './commonFields';
export { narrowRows, type NarrowedRows } from './narrowRows';
export { completeQuery, type Completion } from './completeQuery';
export { parseQuery, quoteValue, type QueryTerm } from './parseQuery';
export { type QueryChoice, type QueryField } from './queryFields';
export { resolveQuery, type QueryProblem, type ResolvedQuery } from './resolveQuery';
