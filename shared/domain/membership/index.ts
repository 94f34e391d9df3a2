export { institutionInFullOf, institutionOf } from './institutionOf';
export { memberToDisplayName, memberToListName, typedNameToListName } from './names';
export { positionOn } from './positions';
