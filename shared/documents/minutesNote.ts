/**
 * What has happened to minutes since they were frozen, as it is when the document is made. Like the letterhead it is no part
 * of what the hash proves.
 */
export type MinutesNote = {
  readonly standing?:
    | { readonly stage: 'circulated'; /** Last day for objections, `YYYY-MM-DD`. */ readonly until: string }
    | {
        readonly stage: 'approved';
        /** `YYYY-MM-DD` */
        readonly on: string;
        /** By a meeting, by a decision elsewhere, or because nobody objected in time. */
        readonly by: 'meeting' | 'decision' | 'silence';
        /** Title of the meeting that decided; `''` for none. */
        readonly meeting: string;
      };
  /** Corrections that were made after the approval; `date` is an ISO 8601 instant. */
  readonly addenda: readonly { readonly number: string; readonly date: string }[];
  /** Places of people who were erased since, see [Note: names of erased people]; missing where there are none. */
  readonly erased?: readonly string[];
};
