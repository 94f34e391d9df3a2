export { compareInstitutions, type InstitutionReason, type LikelyInstitution } from './compareInstitutions';
export {
  comparePeople,
  evidenceOfPeople,
  type InstitutionLikeness,
  type LikelyPerson,
  type PersonReason,
} from './comparePeople';
export type { Evidence, Likely, Sureness } from './evidence';
export { findLikeMembers, type LikeMembers } from './findLikeMembers';
export { findTwins, type SearchProgress, type TwinPair, type Twins, type TwinSearch } from './findTwins';
export { createInstitutionIndex, type InstitutionIndex, type LikeInstitution } from './institutionIndex';
export { emailKey, nameAndInstitutionKeys, nameKey } from './memberKeys';
export { createPersonIndex, createSought } from './personIndex';
export { personKeys, type Keys } from './personKeys';
export {
  INSTITUTION_ABBREVIATIONS,
  institutionToFacts,
  readInstitution,
  type InstitutionFacts,
  type ReadInstitution,
} from './readInstitution';
export { memberToFacts, readPerson, type Person, type PersonFacts } from './readPerson';
