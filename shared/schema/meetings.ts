import {
  instant,
  itemInstant,
  itemLocalDateTime,
  localDateTime,
  optionalNumber,
  quorumGroups,
  reference,
  sharedText,
  text,
  timeZone,
  tlp,
} from './properties';
import { WITHOUT_QUORUM } from './network';
import { firstWire, type CollectionDefinition, type ContentOf, type Envelope, type SyncState } from './envelope';

export const MEETING_FORMATS = ['onsite', 'online', 'hybrid'] as const;
export const MEETING_QUORUM_RULES = ['network', 'none', 'number', 'share'] as const;
const MEETING_STATUSES = ['draft', 'invited', 'running', 'closed'] as const;

export const meetings = {
  name: 'meetings',
  singular: 'meeting',
  version: 1,
  migrations: {},
  wire: firstWire,
  durability: 'strict',
  properties: {
    title: text,
    eventId: reference,
    format: { type: 'string', enum: MEETING_FORMATS, default: 'onsite' },
    status: { type: 'string', enum: MEETING_STATUSES, default: 'draft' },
    tlp: { ...tlp, default: 'TLP:AMBER' },
    startsAt: localDateTime,
    endsAt: localDateTime,
    timeZone,
    place: text,
    room: text,
    onlineUrl: text,
    chairId: reference,
    minuteTakerId: reference,
    /**
     * What makes this meeting quorate. `network`: the number below where there is one (all that earlier versions know), otherwise the
     * network's rule, as long as the meeting is not closed: closing writes down here what applied. See shared/domain/quorum.
     */
    quorumRule: { type: 'string', enum: MEETING_QUORUM_RULES, default: 'network' },
    /** Members that must be present for a valid decision, or null where there is no such number. */
    quorum: optionalNumber,
    /** Share of the members that must be present, in per cent. */
    quorumShare: optionalNumber,
    /** By group, where the rule is a share of 100 per cent: see [Note: by group, and older laptops]. */
    quorumGroups,
    /** How many members the network had when the meeting was closed: what the share is of. Null before. */
    quorumMembers: optionalNumber,
    /** What a decision without quorum is; `''` as the network says. Closing writes it down. */
    withoutQuorum: { type: 'string', enum: ['', ...WITHOUT_QUORUM], default: '' },
    description: text,
    /** How the description looks; see [Note: a description is said twice]. */
    richDescription: sharedText,
    /** For the minutes; where `''`, those of the network. */
    fileReference: text,
    distributionList: text,
    /** What is attached to the minutes, one per line. */
    annexes: text,
    /** Revision of the calendar entry (RFC 5545 §3.8.7.4). */
    calendarSequence: { type: 'number', default: 0 },
    /** The planned start that was given up when the meeting began on another day; `''` where it was not. What taking the beginning back restores. */
    movedFrom: localDateTime,
    startedAt: instant,
    closedAt: instant,
    /** The agenda item under discussion while the meeting runs. */
    currentItemId: reference,
    /** Address that the screen in the hall shows as a QR code: sign-up or check-in page. */
    presentationUrl: text,
    /** The calendar entry as it last went out with `calendarSequence`; `sentAt` is `''` while none has. See shared/domain/invitation. */
    sentEntry: {
      type: 'object',
      default: { sentAt: '', startsAt: '', endsAt: '', place: '', link: '', isCancelled: false },
      properties: {
        sentAt: itemInstant,
        startsAt: itemLocalDateTime,
        endsAt: itemLocalDateTime,
        place: { type: 'string' },
        link: { type: 'string' },
        isCancelled: { type: 'boolean' },
      },
      required: ['sentAt', 'startsAt', 'endsAt', 'place', 'link', 'isCancelled'],
      additionalProperties: false,
    },
    /** Zone of `sentEntry`'s times; `''` where nothing was sent, or by a version that did not say. Outside of it, because older laptops refuse an entry that says more. */
    sentTimeZone: { type: 'string', default: '' },
    /** A meeting that was called off stays in the plan and says so. */
    cancelledAt: instant,
    /** Letters written for this meeting, by occasion; an occasion without one uses its text block. */
    letters: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          language: { type: 'string', enum: ['de', 'en'] },
          subject: { type: 'string' },
          body: { type: 'string' },
        },
        required: ['id', 'language', 'subject', 'body'],
        additionalProperties: false,
      },
    },
  },
} as const satisfies CollectionDefinition;

export type MeetingContent = ContentOf<typeof meetings>;
export interface Meeting extends Envelope, SyncState, MeetingContent {}
export type MeetingFormat = (typeof MEETING_FORMATS)[number];
export type MeetingStatus = (typeof MEETING_STATUSES)[number];
