export { memberToDisplayName, memberToListName, typedNameToListName } from './names';
export { positionOn } from './positions';
