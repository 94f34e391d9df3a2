import { flag, instant, origins, reference, text } from './properties';
import { firstWire, type CollectionDefinition, type ContentOf, type Envelope, type SyncState } from './envelope';

export const RSVPS = ['none', 'yes', 'no', 'maybe'] as const;
export const INVITEE_ROLES = ['guest', 'speaker', 'moderator'] as const;

export const attendance = {
  name: 'attendance',
  singular: 'attendance',
  version: 1,
  migrations: {},
  wire: firstWire,
  durability: 'strict',
  properties: {
    meetingId: reference,
    /** `''` for a guest who is not in the member list. */
    memberId: reference,
    guestName: text,
    guestOffice: text,
    guestInstitution: text,
    invited: flag,
    rsvp: { type: 'string', enum: RSVPS, default: 'none' },
    /** What the person comes as: guest, speaker, moderator, or a word of whoever entered it; `''` as everybody. A text, so that a newer version may know more. */
    role: text,
    /** First and last instant of presence; `presentUntil` is `''` while the person is there. */
    presentFrom: instant,
    presentUntil: instant,
    representedBy: text,
    /** SEQUENCE of the invitation this person last got (RFC 5545 §3.8.7.4); -1 while they got none. */
    sentSequence: { type: 'number', default: -1 },
    sentAt: instant,
    /** DTSTAMP of the answer that `rsvp` was read from: an older answer must not win (RFC 5546 §2.1.5). */
    repliedAt: instant,
    origins,
    replyComment: text,
  },
} as const satisfies CollectionDefinition;

export type AttendanceContent = ContentOf<typeof attendance>;
export interface Attendance extends Envelope, SyncState, AttendanceContent {}
export type Rsvp = (typeof RSVPS)[number];
export type InviteeRole = (typeof INVITEE_ROLES)[number];
