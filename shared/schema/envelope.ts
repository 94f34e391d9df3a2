import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { json } from './properties';

/** What every record carries besides its content. The sync state stays on the laptop; the rest travels. */
export const envelopeProperties = {
  id: { type: 'string', maxLength: 120 },
  /** Hybrid logical times, see `shared/sync/clock`. */
  createdAt: { type: 'string', default: '' },
  createdBy: { type: 'string', default: '' },
  updatedAt: { type: 'string', default: '' },
  updatedBy: { type: 'string', default: '' },
  /** Hybrid logical time of the deletion, or `''` while the record lives (trash, synced like any edit). */
  deletedAt: { type: 'string', default: '' },
  /** Values that lost an automatic decision and wait for a person. `id` is the field's name. */
  contested: {
    type: 'array',
    default: [],
    items: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        /** The value that did not win. */
        value: json,
        at: { type: 'string' },
        by: { type: 'string' },
      },
      required: ['id', 'value', 'at', 'by'],
      additionalProperties: false,
    },
  },
} as const;

export const syncStateProperties = {
  /** Last revision known to be on the server, `''` while there is none. */
  rev: { type: 'string', default: '' },
  /** 1 while the record has a change that the server has not confirmed. */
  pending: { type: 'integer', default: 0, minimum: 0, maximum: 1, multipleOf: 1 },
  /** Content at `rev`, present only while pending: the base of a three-way merge. */
  base: { type: ['object', 'null'], default: null, additionalProperties: true },
  /** Why the server refused the record, while it does. */
  refused: {
    type: ['object', 'null'],
    default: null,
    properties: { status: { type: 'number' }, reason: { type: 'string' }, at: { type: 'string' } },
    required: ['status', 'reason', 'at'],
    additionalProperties: false,
  },
  /** What sync put together here automatically, until a person has looked at it. Of this laptop only. */
  merges: {
    type: 'array',
    default: [],
    items: {
      type: 'object',
      properties: {
        /** Instant of the latest of the merges that the note stands for. */
        id: { type: 'string' },
        /** Device that wrote the other side. */
        by: { type: 'string' },
        /** The record was deleted on one side and edited on the other; it stays. */
        revived: { type: 'boolean' },
        fields: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              /** Name of the field. */
              id: { type: 'string' },
              /** Values as JSON: this laptop's before the first merge, the other side's. */
              mine: { type: 'string' },
              theirs: { type: 'string' },
              /** Whose value the field shows: `joined` holds both. */
              from: { type: 'string', enum: ['local', 'remote', 'joined', 'later'] },
            },
            required: ['id', 'mine', 'theirs', 'from'],
            additionalProperties: false,
          },
        },
      },
      required: ['id', 'by', 'revived', 'fields'],
      additionalProperties: false,
    },
  },
} as const;

export const ENVELOPE_FIELDS = [
  'id',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'deletedAt',
  'contested',
] as const;
export const SYNC_STATE_FIELDS = ['rev', 'pending', 'base', 'refused', 'merges'] as const;

export type DeepReadonly<T> = T extends readonly (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

type Properties = Readonly<Record<string, JSONSchema>>;

export type Contested = { readonly id: string; readonly value: string; readonly at: string; readonly by: string };

export interface Envelope {
  readonly id: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly deletedAt: string;
  readonly contested: readonly Contested[];
}

export interface Refusal {
  readonly status: number;
  readonly reason: string;
  readonly at: string;
}

/** One or several automatic merges of a record with the state of one other device. */
export interface MergeNote {
  readonly id: string;
  readonly by: string;
  readonly revived: boolean;
  readonly fields: readonly MergedFieldNote[];
}

export interface MergedFieldNote {
  readonly id: string;
  readonly mine: string;
  readonly theirs: string;
  readonly from: 'local' | 'remote' | 'joined' | 'later';
}

export interface SyncState {
  readonly rev: string;
  readonly pending: 0 | 1;
  readonly base: Readonly<Record<string, unknown>> | null;
  readonly refused: Refusal | null;
  readonly merges: readonly MergeNote[];
}

/** A record of whatever collection. */
export type SyncedRecord = Envelope & SyncState;

/** Any record, its content unknown: what the sync works on. */
export type AnyRecord = Envelope & SyncState & Readonly<Record<string, unknown>>;

type Fields = Readonly<Record<string, unknown>>;
type StepByVersion = Readonly<Record<number, (fields: Fields) => Fields>>;

/**
 * [Note: two versions] A collection has two versions, with different meanings.
 *
 * `version` is that of the store on this laptop. It is raised when stored records must be changed; `migrations[n]` brings a record from n-1
 * to n the next time the network is opened. No other laptop learns of it.
 *
 * `wire.version` is in every document on the server, and a laptop leaves alone documents whose version it does not know: the whole record is
 * missing there until the laptop is updated. So it is raised only by a change that older laptops would misread or damage: a field that changes its
 * meaning or type, an additional value in an `enum`, a field that everybody must obey. `wire.needs` then says which version of Verbund can
 * read it, and `wire.upgrades[n]` brings a document of an older laptop from n-1 to n.
 *
 * An additional field raises neither. It gets a default, older laptops keep it as they received it and send it back (`fitFields`, `carryUnknown`),
 * and records without it are given the default when they are read. `tests/unit/schema/schemaHistory.test.ts` fails if a schema was changed
 * without declaring any of this.
 */
export interface CollectionDefinition {
  readonly name: string;
  /** Prefix of the record ids, `member` in `member:01J…`. */
  readonly singular: string;
  readonly version: number;
  readonly migrations: StepByVersion;
  readonly wire: {
    readonly version: number;
    /** The first version of Verbund that reads it, such as `0.4.0`. */
    readonly needs: string;
    readonly upgrades: StepByVersion;
  };
  /** `strict`: a write counts when it is on the disk, not just with the operating system; for what people say and nobody says again. */
  readonly durability: 'strict' | 'relaxed';
  readonly properties: Properties;
}

export const firstWire: CollectionDefinition['wire'] = { version: 1, needs: '0.1.0', upgrades: {} };

export type ContentOf<D extends CollectionDefinition> = DeepReadonly<
  FromSchema<{ readonly type: 'object'; readonly properties: D['properties']; readonly additionalProperties: false }>
>;
