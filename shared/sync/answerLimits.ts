/**
 * [Note: answers have an end]
 * How large an answer of the server may be that sync takes in at one time, in bytes after unpacking: the largest document that CouchDB takes
 * by default (8,000,000 bytes) with room for what stands around it. However many small values it is made of, the page reads as much JSON in less
 * than 200 ms. The page asks for fewer documents where an answer would be larger (`couch.ts`); the gateway, which holds whatever page there
 * is, ends an answer a little beyond it.
 */
export const LARGEST_ANSWER_BYTES = 8 * 1024 * 1024;

/** Documents asked for by name are put together from several answers; a thousand minutes of a long day stay below this. In UTF-16 units of JSON. */
export const LARGEST_LIST = 128 * 1024 * 1024;
