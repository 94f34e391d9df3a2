/**
 * [Note: answers have an end]
 * How large an answer of the server may be that sync takes in at one time, in bytes after unpacking. Several documents: however many small values they are
 * made of, the page reads as much JSON in less than 200 ms; it asks for fewer where an answer would be larger (`couch.ts`).
 */
export const LARGEST_ANSWER_BYTES = 8 * 1024 * 1024;

/**
 * One document asked for alone: the largest record that the gateway lets out (32 MB; a note of 5 MB is 12 MB with its history) with room for
 * what stands around it, so that nobody can write what others cannot read. The gateway, which holds whatever page there is, ends an answer a little beyond it.
 */
export const LARGEST_DOCUMENT_BYTES = 40 * 1024 * 1024;

/** Documents asked for by name are put together from several answers; a thousand minutes of a long day stay below this. In UTF-16 units of JSON. */
export const LARGEST_LIST = 128 * 1024 * 1024;
