export type { Change, ComparedRow } from './comparedRow';
export { compareVersions, type ComparedSection, type VersionComparison } from './compareVersions';
