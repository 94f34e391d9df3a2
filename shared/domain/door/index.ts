export {
  buildDoor,
  doorMessageSchema,
  doorRequestSchema,
  type DoorMessage,
  type DoorRequest,
  type DoorSource,
  type DoorState,
} from './door';
