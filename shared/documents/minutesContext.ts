import type { DocumentTemplate } from './documentTemplate';
import type { DateFormats } from './formatDates';
import type { MinutesContent } from './minutesContent';
import type { MinutesNote } from './minutesNote';
import type { TranslateDocument } from './translateDocument';
import type { PictureOf } from './rich/richToBlocks';
import type { MinutesVariant } from './variants/minutesVariant';

/** What every section of the minutes needs. */
export type MinutesContext = {
  readonly content: MinutesContent;
  readonly variant: MinutesVariant;
  readonly template: DocumentTemplate;
  readonly note?: MinutesNote;
  /** How many people are shown by their function because they were erased. */
  readonly erased: number;
  readonly t: TranslateDocument;
  readonly dates: DateFormats;
  /** By the SHA-256 of its bytes. */
  readonly pictureOf?: PictureOf;
};
