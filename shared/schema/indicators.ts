import { itemDate, optionalNumber, reference, text } from './properties';
import { firstWire, type CollectionDefinition, type ContentOf, type Envelope, type SyncState } from './envelope';

export const indicators = {
  name: 'indicators',
  singular: 'indicator',
  version: 1,
  migrations: {},
  wire: firstWire,
  durability: 'relaxed',
  properties: {
    title: text,
    topicId: reference,
    institutionId: reference,
    kind: { type: 'string', enum: ['quantitative', 'qualitative'], default: 'quantitative' },
    unit: text,
    baseline: optionalNumber,
    target: optionalNumber,
    /** Levels of a qualitative indicator, each with its described rubric. */
    levels: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: { id: { type: 'string' }, title: { type: 'string' }, rubric: { type: 'string' } },
        required: ['id', 'title', 'rubric'],
        additionalProperties: false,
      },
    },
    values: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          measuredOn: itemDate,
          /** The measured number, or the position of the level reached. */
          value: { type: 'number' },
          comment: { type: 'string' },
        },
        required: ['id', 'measuredOn', 'value', 'comment'],
        additionalProperties: false,
      },
    },
  },
} as const satisfies CollectionDefinition;

export type IndicatorContent = ContentOf<typeof indicators>;
export interface Indicator extends Envelope, SyncState, IndicatorContent {}
