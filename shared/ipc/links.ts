import * as v from 'valibot';

/** What became of an address of a text. `declined`: the person thought better of it. `refused`: it is none that may be opened. `failed`: the system has nothing for it. */
export const linkAnswerSchema = v.picklist(['opened', 'declined', 'refused', 'failed']);
export type LinkAnswer = v.InferOutput<typeof linkAnswerSchema>;
