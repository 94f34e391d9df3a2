import { date, datePart, idSet, itemDate, text } from './properties';
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
    joinedOn: date,
    /** How the person came to the network: file name, event, QR sign-up; free text. */
    source: text,
    email: text,
    phone: text,
    city: text,
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
        },
        required: ['id', 'office', 'department', 'institutionId', 'from', 'to'],
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
  },
} as const satisfies CollectionDefinition;

export type MemberContent = ContentOf<typeof members>;
export interface Member extends Envelope, SyncState, MemberContent {}
export type Membership = (typeof MEMBERSHIPS)[number];
export type Position = Member['positions'][number];
