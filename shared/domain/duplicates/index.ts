export { findLikeMembers, type LikeMembers } from './findLikeMembers';
export { emailKey, nameAndInstitutionKeys, nameKey } from './memberKeys';
