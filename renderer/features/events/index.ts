export { EventField } from './EventField';
export { EventForm } from './EventForm';
export { EventsSection } from './EventsSection';
export { useEventDates } from './useEventDates';
