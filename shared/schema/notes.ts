import { idSet, origins, reference, sharedText, text, tlp } from './properties';
import { firstWire, type CollectionDefinition, type ContentOf, type Envelope, type SyncState } from './envelope';

export const NOTE_KINDS = ['note', 'approach', 'practice', 'question', 'contribution'] as const;
export const MATURITIES = ['idea', 'pilot', 'proven', 'transferable'] as const;

export const notes = {
  name: 'notes',
  singular: 'note',
  version: 1,
  migrations: {},
  wire: firstWire,
  durability: 'strict',
  properties: {
    topicId: reference,
    kind: { type: 'string', enum: NOTE_KINDS, default: 'note' },
    /** The note that a contribution replies to. */
    parentId: reference,
    title: text,
    body: sharedText,
    /** Of an approach only. */
    maturity: { type: 'string', enum: ['', ...MATURITIES], default: '' },
    institutionIds: idSet,
    origins,
    tlp,
  },
} as const satisfies CollectionDefinition;

export type NoteContent = ContentOf<typeof notes>;
export interface Note extends Envelope, SyncState, NoteContent {}
export type NoteKind = (typeof NOTE_KINDS)[number];
export type Maturity = (typeof MATURITIES)[number];
