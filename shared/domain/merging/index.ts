export { choicesOf, combine, type Choice, type Chosen } from './combine';
export { findContradictions, type Contradiction } from './findContradictions';
export { groupMerged, staysOf, targetsOf, type StaysById } from './groupMerged';
export { MERGE_COLLECTIONS, planMerges, type MergeChanges } from './planMerges';
export { REFERENCES } from './references';
