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
export { memberToDisplayName, memberToListName, typedNameToListName } from './names';
export { chooseMain, endPosition, positionOn, positionsOn } from './positions';
export { endRole, groupsOn, holdersOn, isHeldOn, ROLE_KINDS, rolesOn, type Holder, type RoleKind } from './roles';
