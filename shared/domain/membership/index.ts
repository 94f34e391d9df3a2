export { memberToDisplayName, memberToListName } from './names';
export { positionOn } from './positions';
