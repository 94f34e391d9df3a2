import type { Result } from '../../shared/result';
import type { ReadingKind } from './readingKinds';
import type { Slice } from './slices';

/** What the page tells the worker, once. */
export interface ReadingJob {
  readonly kind: ReadingKind;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * What the worker tells the page: how far it is, pieces of the result, see [Note: slices], and then the result without them. They come through a
 * port of their own, since the reader of PDFs says things on the worker's.
 */
export type ReadingMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'rest'; readonly result: Result<unknown, { readonly type: string }> }
  | { readonly type: 'slice'; readonly slice: Slice }
  | { readonly type: 'done' };
