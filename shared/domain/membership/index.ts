export { institutionInFullOf, institutionOf } from './institutionOf';
export { memberToDisplayName, memberToListName, typedNameToListName } from './names';
export { positionOn } from './positions';
export { planMemberEdit, tagsOf, type MemberEdit } from './memberEdits';
export { membersToRecipients, type Recipients } from './recipients';
export {
  groupIdsOf,
  MEMBER_FILTER_KINDS,
  memberHasValue,
  rolesOn,
  toMemberSubject,
  viewToFilters,
  type MemberFilter,
  type MemberFilterKind,
  type MemberSubject,
} from './memberFilters';
export { memberQueryFields, memberTexts, narrowMembers, type MemberChoice, type QuerySource } from './memberQuery';
