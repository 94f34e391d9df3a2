/**
 * [Note: answers have an end]
 * How large an answer of the server may be that sync takes in at one time, in bytes after unpacking: twice the largest document that
 * CouchDB takes by default (8 MB), and what the page reads as JSON without a pause that anybody notices. The page asks for fewer documents
 * where an answer would be larger (`couch.ts`). The gateway, which holds whatever page there is, ends an answer a little beyond it.
 */
export const LARGEST_ANSWER_BYTES = 16 * 1024 * 1024;
