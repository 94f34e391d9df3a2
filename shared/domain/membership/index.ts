export {
  addContact,
  CONTACT_SOURCES,
  CONTACT_USES,
  describeFirst,
  firstContact,
  otherContacts,
  patchContact,
  removeContact,
  putFirst,
  writeFirst,
  type ContactKind,
} from './contacts';
export { institutionInFullOf, institutionOf } from './institutionOf';
export { changeMembership, membershipTimeline, type MembershipEntry } from './membership';
export { toSpeakers } from './speakers';
export { memberToDisplayName, memberToListName, typedNameToListName } from './names';
export { planMemberEdit, splitTags, tagsOf, type MemberEdit } from './memberEdits';
export { membersToRecipients, type Recipients } from './recipients';
export {
  MEMBER_FILTER_KINDS,
  memberHasValue,
  toMemberSubject,
  viewToFilters,
  type MemberFilter,
  type MemberFilterKind,
  type MemberSubject,
} from './memberFilters';
export {
  contactTexts,
  memberQueryFields,
  memberTexts,
  narrowMembers,
  type MemberChoice,
  type QuerySource,
} from './memberQuery';
export { chooseMain, endPosition, periodKind, positionOn, positionsOn } from './positions';
export {
  endRole,
  groupCalled,
  groupIdsOf,
  groupsOn,
  holdersOn,
  isHeldOn,
  ROLE_KINDS,
  rolesOn,
  type Holder,
  type RoleKind,
} from './roles';
