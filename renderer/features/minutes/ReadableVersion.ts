import type { MinutesContent, MinutesNote } from '../../../shared/documents';
import type { Minutes } from '../../../shared/schema';

/** A version that can be read, with what was frozen in it. */
export interface ReadableVersion {
  readonly minutes: Minutes;
  readonly content: MinutesContent;
  /** What a document says of its state. */
  readonly note: MinutesNote;
}
