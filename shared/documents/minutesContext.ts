import type { DateFormats } from './formatDates';
import type { MinutesContent } from './minutesContent';
import type { TranslateDocument } from './translateDocument';

/** What every section of the minutes needs. */
export type MinutesContext = {
  readonly content: MinutesContent;
  readonly t: TranslateDocument;
  readonly dates: DateFormats;
};
