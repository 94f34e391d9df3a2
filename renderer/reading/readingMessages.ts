import type { ReadAs } from '../../shared/domain/import';
import type { CheckContext, FileText } from '../../shared/domain/minutesCheck';
import type { Result } from '../../shared/result';
import type { ReadingKind } from './readingKinds';
import type { Slice } from './slices';

/** What the page tells the worker, once: to read a file, or to compare what was read with the minutes kept here. */
export type WorkerJob =
  | {
      readonly type: 'read';
      readonly kind: ReadingKind;
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly readAs?: ReadAs;
    }
  | { readonly type: 'check'; readonly file: FileText; readonly context: Omit<CheckContext, 'translateTo'> };

/**
 * What the worker tells the page: how far it is, pieces of the result, see [Note: slices], and then the result without them. They come through a
 * port of their own, since the reader of PDFs says things on the worker's.
 */
export type ReadingMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'rest'; readonly result: Result<unknown, { readonly type: string }> }
  | { readonly type: 'slice'; readonly slice: Slice }
  | { readonly type: 'done' };
