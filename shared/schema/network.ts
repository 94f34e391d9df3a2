import { APPROVALS } from './minutes';
import { flag, idSet, itemDate, optionalNumber, quorumGroups, text, timeZone } from './properties';
import { firstWire, type CollectionDefinition, type ContentOf, type Envelope, type SyncState } from './envelope';

export const CADENCES = ['quarterly', 'monthly', 'halfYearly', 'yearly'] as const;
export const QUORUM_RULES = ['none', 'number', 'share'] as const;

/** What becomes of a vote that was taken without quorum: nothing, advice to the network, or a decision once it is confirmed. */
export const WITHOUT_QUORUM = ['notPossible', 'recommendation', 'confirmedLater'] as const;
export type WithoutQuorum = (typeof WITHOUT_QUORUM)[number];

/** Record ids, each with a day in UTC. */
const erasures = {
  type: 'array',
  default: [],
  items: {
    type: 'object',
    properties: { id: { type: 'string' }, on: itemDate },
    required: ['id', 'on'],
    additionalProperties: false,
  },
} as const;

export const network = {
  name: 'network',
  singular: 'network',
  version: 1,
  migrations: {},
  wire: firstWire,
  durability: 'relaxed',
  properties: {
    title: text,
    description: text,
    /** Random identity of the database, so that a wiped or swapped server is noticed. */
    databaseId: text,
    cadence: { type: 'string', enum: CADENCES, default: 'quarterly' },
    timeZone,
    contactName: text,
    contactEmail: text,
    /** Agendas that the network keeps to begin meetings from. */
    agendaTemplates: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          entries: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                id: { type: 'string' },
                kind: { type: 'string', enum: ['item', 'section'] },
                title: { type: 'string' },
                goal: { type: 'string', enum: ['inform', 'discuss', 'decide'] },
                topicId: { type: 'string' },
                plannedMinutes: { type: 'number' },
                /** As of an agenda item; missing where it is for nothing in particular. */
                purpose: { type: 'string', enum: ['approval', 'tasks'] },
              },
              required: ['id', 'kind', 'title', 'goal', 'topicId', 'plannedMinutes'],
              additionalProperties: false,
            },
          },
        },
        required: ['id', 'title', 'entries'],
        additionalProperties: false,
      },
    },
    /** How minutes become approved: by a decision of the next meeting, or by silence until the deadline for objections. */
    minutesApproval: { type: 'string', enum: APPROVALS, default: 'decision' },
    /** When meetings of the network are quorate; a meeting may have a rule of its own. See shared/domain/quorum. */
    quorumRule: { type: 'string', enum: QUORUM_RULES, default: 'none' },
    quorumNumber: optionalNumber,
    /** Of the members, in per cent. */
    quorumShare: optionalNumber,
    /** By group, where the rule is a share of 100 per cent: see [Note: by group, and older laptops]. */
    quorumGroups,
    withoutQuorum: { type: 'string', enum: WITHOUT_QUORUM, default: 'notPossible' },
    /** Letterhead of every document: logo as a data URL (PNG or JPEG, at most 100 KB) with what it shows, and lines under the name. */
    logo: text,
    logoAlt: text,
    letterheadAddress: text,
    /** Whether those who speak for the network, and their deputies, stand below those lines. */
    letterheadSpeakers: flag,
    /** Standing texts of minutes, before the agenda and after the tasks. */
    minutesOpening: text,
    minutesClosing: text,
    minutesSignatures: { type: 'boolean', default: true },
    /** File reference (Aktenzeichen) and recipients, one per line, of all minutes whose meeting has none of its own. */
    fileReference: text,
    distributionList: text,
    /** What stands below the closing of letters: who writes, for whom, how to reach them; one line each. */
    letterSignature: text,
    /** Columns of the attendance list beside the name. */
    attendanceColumns: { type: 'array', default: ['office', 'institution', 'time'], items: { type: 'string' } },
    /** Whose device is whose, for conflicts and merges: the id of edit stamps, and the name that its user goes by. */
    devices: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: { id: { type: 'string' }, name: { type: 'string' } },
        required: ['id', 'name'],
        additionalProperties: false,
      },
    },
    /** Of a claim to numbers, which is a record of its own: see [Note: number ranges] in shared/domain/numbering/ranges. */
    numberSeries: text,
    numberBlock: { type: 'number', default: 0 },
    usedNumbers: idSet,
    /** Of a list of the erasure register, which is a record of its own: see [Note: what was erased stays away] in shared/sync/erasure. */
    erased: erasures,
    /** What a person kept here although a colleague had erased it, and when: it is not erased any more, for anybody. */
    kept: erasures,
    /** How many days deleted records stay in the trash before they are erased; 0: until somebody erases them. */
    trashDays: { type: 'number', default: 30 },
    /** The claim was made before the network knew any server, so it is first without asking. */
    claimedAlone: flag,
    /** School holidays as the network brought them in from the Länder's calendars; `state` is ISO 3166-2:DE. The last day counts. */
    schoolHolidays: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          state: { type: 'string' },
          title: { type: 'string' },
          startsOn: itemDate,
          endsOn: itemDate,
        },
        required: ['id', 'state', 'title', 'startsOn', 'endsOn'],
        additionalProperties: false,
      },
    },
    /** Sub-groups of the network. Who is in them stands in the roles of the members. */
    groups: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          /** Day on which it ended; `''` while it works. */
          endedOn: itemDate,
        },
        required: ['id', 'title', 'description', 'endedOn'],
        additionalProperties: false,
      },
    },
    /**
     * Views of a list that the network looks at again and again; people in one of members are invited by it. A filter is `kind=value`, see
     * shared/domain/lists; `query` is what stands in the search field; no columns: the usual ones. `list` is `members` or `institutions`.
     */
    savedViews: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          filters: idSet,
          list: { type: 'string', default: 'members' },
          query: text,
          groupBy: text,
          columns: { type: 'array', default: [], items: { type: 'string' } },
        },
        required: ['id', 'title', 'filters'],
        additionalProperties: false,
      },
    },
    /** Texts of invitations and announcements that the network keeps, with placeholders as in shared/domain/invitation. */
    textBlocks: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          language: { type: 'string', enum: ['de', 'en'] },
          subject: { type: 'string' },
          body: { type: 'string' },
        },
        required: ['id', 'title', 'language', 'subject', 'body'],
        additionalProperties: false,
      },
    },
  },
} as const satisfies CollectionDefinition;

export type NetworkContent = ContentOf<typeof network>;
export interface Network extends Envelope, SyncState, NetworkContent {}

export type AgendaTemplate = Network['agendaTemplates'][number];
export type SchoolHoliday = Network['schoolHolidays'][number];
export type Group = Network['groups'][number];
export type SavedView = Network['savedViews'][number];
export type TextBlock = Network['textBlocks'][number];

/** A database holds one network; its record has a fixed id, so that two laptops never create it twice. */
export const NETWORK_ID = 'network:main';
