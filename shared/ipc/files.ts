import * as v from 'valibot';
import { MOST_FILE_BYTES } from '../sync/files/chunks';

const bytes = v.pipe(
  v.instance(Uint8Array<ArrayBufferLike>),
  v.check(({ length }) => length <= MOST_FILE_BYTES),
);

/** A file of the network under its own name, whatever that is. */
export const fileCopySchema = v.object({ name: v.string(), bytes });
export type FileCopy = v.InferOutput<typeof fileCopySchema>;

/** With its label of the Traffic Light Protocol, `''` where it has none: the question says it. */
export const fileToOpenSchema = v.object({ ...fileCopySchema.entries, tlp: v.string() });
export type FileToOpen = v.InferOutput<typeof fileToOpenSchema>;

/**
 * What became of handing a file to the system's program. `declined`: the person thought better of it. `program`, `unknown`: see [Note: what the system may
 * open]. `failed`: the system has no program for it, or that did not start.
 */
export const openAnswerSchema = v.picklist(['opened', 'declined', 'program', 'unknown', 'failed']);
export type OpenAnswer = v.InferOutput<typeof openAnswerSchema>;
