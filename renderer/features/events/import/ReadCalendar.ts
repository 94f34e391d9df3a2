import type { CalendarFile } from '../../../../shared/domain/calendar';

export type ReadCalendar = CalendarFile & { readonly fileName: string };
