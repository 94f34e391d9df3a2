export { AgendaSection } from './AgendaSection';
export { AgendaSourceField } from './AgendaSourceField';
export { BacklogSection } from './backlog/BacklogSection';
export { useProposeItem } from './backlog/useProposeItem';
