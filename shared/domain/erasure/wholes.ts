import { collectionOfId, type AnyRecord, type CollectionName } from '../../schema';

/** In which fields a record names what it is a part of: without that it makes no sense to anybody. */
const WHOLES: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  notes: ['parentId', 'topicId'],
  agendaItems: ['meetingId'],
  outcomes: ['agendaItemId', 'meetingId'],
  minutes: ['meetingId'],
  indicators: ['topicId'],
  files: ['targetId'],
  letters: ['targetId'],
  messages: ['letterId'],
  sendings: ['messageId'],
};

/** Ids of what a record is a part of, the nearest first. */
export function wholeIdsOf(record: AnyRecord): readonly string[] {
  const collection = collectionOfId(record.id);
  return ((collection && WHOLES[collection]) ?? []).map((field) => String(record[field])).filter((id) => id !== '');
}
