/**
 * Building blocks of the record schemas.
 *
 * [Note: every field has a default] A record read from a server may lack fields (older version, other tools), and a
 * deleted one has none. So every property carries a `default`, absent text is `''`, an absent number is `null`, and
 * `withDefaults` turns any document into a whole record. json-schema-to-ts takes a property with a default as present.
 */
export const text = { type: 'string', default: '' } as const;
export const flag = { type: 'boolean', default: false } as const;
export const optionalNumber = { type: ['number', 'null'], default: null } as const;
/** A list of plain values without order of its own (topic ids, say); merged as a set. */
export const idSet = { type: 'array', default: [], items: { type: 'string' } } as const;

/**
 * Quorum by group: how many members with a vote each level of institutions needs; an amount of 0 asks for none. Which groups there are is no
 * enum: one that this version does not know is nobody's here, and so never met by mistake. `members` is what a share is of, written down
 * when a meeting is closed; null before.
 */
export const quorumGroups = {
  type: 'array',
  default: [],
  items: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      amount: { type: 'number' },
      isShare: { type: 'boolean' },
      members: { type: ['number', 'null'] },
    },
    required: ['id', 'amount', 'isShare', 'members'],
    additionalProperties: false,
  },
} as const;

/** Reference to another record; indexed ones need a maximal length. */
export const reference = { type: 'string', default: '', maxLength: 120 } as const;

/** Records that this one was copied from, or belonged to: their confidentiality stays with it. See [Note: confidentiality is inherited]. */
export const origins = { type: 'array', default: [], items: { type: 'string' } } as const;

// What has a form of its own is named here: `formats.ts` recognises these very objects and checks what arrives in them.

/** Calendar date as ISO 8601 `YYYY-MM-DD`, or `''`. */
export const date = { type: 'string', default: '' } as const;
/** Calendar date or month, `YYYY-MM-DD` or `YYYY-MM`, or `''`. */
export const datePart = { type: 'string' } as const;
/** Wall-clock time in the meeting's time zone as `YYYY-MM-DDTHH:MM`, or `''`. */
export const localDateTime = { type: 'string', default: '' } as const;
/** Instant as ISO 8601 in UTC, or `''`. */
export const instant = { type: 'string', default: '' } as const;
/** As the three above, in the items of a list: required there, so without a default. */
export const itemDate = { type: 'string' } as const;
export const itemLocalDateTime = { type: 'string' } as const;
export const itemInstant = { type: 'string' } as const;
/** IANA name of a time zone. */
export const timeZone = { type: 'string', default: 'Europe/Berlin' } as const;
/** A value as JSON. */
export const json = { type: 'string' } as const;

/** Text that several people may write at once: a Yjs update (base64) and, beside it, its plain text for search and export. */
export const sharedText = {
  type: 'object',
  default: { update: '', text: '' },
  properties: { update: { type: 'string' }, text: { type: 'string' } },
  required: ['update', 'text'],
  additionalProperties: false,
} as const;

export const tlp = {
  type: 'string',
  enum: ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'],
  default: 'TLP:GREEN',
} as const;
export type Tlp = (typeof tlp.enum)[number];
