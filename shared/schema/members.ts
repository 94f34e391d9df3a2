import { date, datePart, flag, idSet, itemDate, reference, text } from './properties';
import { firstWire, type CollectionDefinition, type ContentOf, type Envelope, type SyncState } from './envelope';

export const MEMBERSHIPS = ['prospect', 'member', 'paused', 'left'] as const;

export const members = {
  name: 'members',
  singular: 'member',
  version: 1,
  migrations: {},
  wire: firstWire,
  durability: 'relaxed',
  properties: {
    salutation: text,
    academicTitle: text,
    givenName: text,
    familyName: text,
    membership: { type: 'string', enum: MEMBERSHIPS, default: 'prospect' },
    /** Each change of `membership` with its reason; what was before the first one is not known. */
    membershipHistory: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          membership: { type: 'string' },
          since: itemDate,
          reason: { type: 'string' },
        },
        required: ['id', 'membership', 'since', 'reason'],
        additionalProperties: false,
      },
    },
    joinedOn: date,
    /** import, signUp, event, invitation or other; `''` where it is not known. */
    joinedVia: text,
    /** The event at which the person joined. */
    joinedEventId: reference,
    /** How the person came to the network: file name, event, QR sign-up; free text. */
    source: text,
    /** Where the person is written to and called first; what is known about either stands in `contacts` under the same value. */
    email: text,
    phone: text,
    /**
     * Addresses and numbers with where they are from. `kind` is email or phone, `use` work, private, mobile or role (a mailbox that several
     * read), `source` self, card, import, signUp or coordinator, each `''` where it is not known: texts, so that a newer version may know more.
     */
    contacts: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          kind: { type: 'string' },
          value: { type: 'string' },
          use: { type: 'string' },
          source: { type: 'string' },
          /** Since when it is known to be right. */
          asOf: itemDate,
        },
        required: ['id', 'kind', 'value', 'use', 'source', 'asOf'],
        additionalProperties: false,
      },
    },
    city: text,
    /** `de`, `en`, or `''`: as everybody. */
    preferredLanguage: text,
    /** How letters begin, where the usual form does not suit the person; without it their name is used, which needs no gender. */
    addressedAs: text,
    tags: idSet,
    /** Person and office are separate: the minutes keep the office of the day. Current is what has no `to`. */
    positions: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          office: { type: 'string' },
          department: { type: 'string' },
          institutionId: { type: 'string' },
          from: datePart,
          to: datePart,
          /** Of several at a time, the one that is named; without one it is the one that began last. */
          isMain: flag,
        },
        required: ['id', 'office', 'department', 'institutionId', 'from', 'to'],
        additionalProperties: false,
      },
    },
    /** What the person does in the network or, with `groupId`, in one of its groups; `kind` is speaker, deputy, secretary, member or guest, or `''` with a `title`. */
    roles: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          groupId: { type: 'string' },
          kind: { type: 'string' },
          title: { type: 'string' },
          from: datePart,
          to: datePart,
        },
        required: ['id', 'groupId', 'kind', 'title', 'from', 'to'],
        additionalProperties: false,
      },
    },
    /** Topic ids on which the person looks for exchange, and on which they can give. */
    seeks: idSet,
    offers: idSet,
    consents: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          scope: { type: 'string', enum: ['contact', 'list'] },
          givenOn: itemDate,
          textVersion: { type: 'string' },
        },
        required: ['id', 'scope', 'givenOn', 'textVersion'],
        additionalProperties: false,
      },
    },
    notes: text,
    /** Members that look like this one and are somebody else, as a person decided. */
    notSameAs: idSet,
    /** The member into which this one was merged; it is deleted then. */
    mergedInto: reference,
  },
} as const satisfies CollectionDefinition;

export type MemberContent = ContentOf<typeof members>;
export interface Member extends Envelope, SyncState, MemberContent {}
export type Membership = (typeof MEMBERSHIPS)[number];
export type Position = Member['positions'][number];
export type Contact = Member['contacts'][number];
export type Role = Member['roles'][number];
