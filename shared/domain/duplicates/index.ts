export { compareInstitutions, type InstitutionReason, type LikelyInstitution } from './compareInstitutions';
export { comparePeople, type InstitutionLikeness, type LikelyPerson, type PersonReason } from './comparePeople';
export type { Evidence, Likely, Sureness } from './evidence';
export { findLikeMembers, type LikeMembers } from './findLikeMembers';
export { findTwins, type SearchProgress, type TwinPair, type Twins, type TwinSearch } from './findTwins';
export { emailKey, nameAndInstitutionKeys, nameKey } from './memberKeys';
export {
  INSTITUTION_ABBREVIATIONS,
  institutionToFacts,
  readInstitution,
  type InstitutionFacts,
} from './readInstitution';
export { memberToFacts, readPerson, type Person, type PersonFacts } from './readPerson';
