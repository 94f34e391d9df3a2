import * as v from 'valibot';

/** Parsing edges: the shapes of CouchDB's answers, as far as the server tools read them. What is missing gets the value it stands for. */
export const welcomeSchema = v.object({
  couchdb: v.string(),
  /** Shown as it is; no version is longer. */
  version: v.optional(v.pipe(v.string(), v.maxLength(64)), ''),
});

export const sessionSchema = v.object({ userCtx: v.object({ roles: v.array(v.string()) }) });

export const databaseSchema = v.object({
  doc_count: v.number(),
  sizes: v.optional(v.object({ file: v.optional(v.number(), 0), active: v.optional(v.number(), 0) }), {
    file: 0,
    active: 0,
  }),
});

const sectionSchema = v.optional(
  v.object({ names: v.optional(v.array(v.string()), []), roles: v.optional(v.array(v.string()), []) }),
  { names: [], roles: [] },
);
/** An empty object is what an old database has that nobody set: everybody may enter. */
export const securitySchema = v.object({ admins: sectionSchema, members: sectionSchema });

export const objectSchema = v.record(v.string(), v.unknown());

export const configSchema = v.record(v.string(), v.record(v.string(), v.string()));

export const membershipSchema = v.object({ all_nodes: v.array(v.string()), cluster_nodes: v.array(v.string()) });

/** CouchDB's error object. */
export const faultSchema = v.object({ error: v.optional(v.string(), ''), reason: v.optional(v.string(), '') });
