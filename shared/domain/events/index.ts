export { planEventImport, type FieldChange, type PlannedEvent } from './planEventImport';
export { splitLocation } from './splitLocation';
