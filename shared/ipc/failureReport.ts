import * as v from 'valibot';
import { FAILURE_KINDS, FRAME, IDENTIFIER, MOST_FRAMES } from '../failure';

/**
 * What the page tells the log about a failure. The schema is the redaction: identifiers and places in our code pass, a
 * sentence, an address or a path does not, whoever sends it.
 */
export const failureReportSchema = v.object({
  /** Where it surfaced: in what a person triggered, past all handlers, or in one of the windows beside it, for the hall and at the door. */
  origin: v.picklist(['action', 'page', 'presentation', 'door']),
  kind: v.picklist(FAILURE_KINDS),
  name: v.pipe(v.string(), v.regex(IDENTIFIER)),
  code: v.nullable(v.pipe(v.string(), v.regex(IDENTIFIER))),
  frames: v.pipe(v.array(v.pipe(v.string(), v.regex(FRAME))), v.maxLength(MOST_FRAMES)),
});
export type FailureReport = v.InferOutput<typeof failureReportSchema>;
