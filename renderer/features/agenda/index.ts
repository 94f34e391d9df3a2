export { AgendaSection } from './AgendaSection';
export { EMPTY_AGENDA, fillAgenda } from './agendaSources';
export { AgendaSourceField } from './AgendaSourceField';
export { BacklogSection } from './backlog/BacklogSection';
export { useProposeItem } from './backlog/useProposeItem';
export { missingStandingItems, nextPlanned } from './standingItems';
