export { openDoorChannel } from './doorChannel';
export { DoorWindow } from './DoorWindow';
export { GuestForm } from './GuestForm';
export { useOwnCheckIns, type OwnCheckIns } from './useOwnCheckIns';
