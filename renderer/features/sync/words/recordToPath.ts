import { collectionOfId, type AnyRecord } from '../../../../shared/schema';

/** The screen on which a record is edited; undefined where it has none or is in the trash. What belongs to a meeting is edited there. */
export function recordToPath(record: AnyRecord): string | undefined {
  const collection = collectionOfId(record.id);
  if (collection === undefined || record.deletedAt !== '') return undefined;
  switch (collection) {
    case 'network':
      return '/network';
    case 'institutions':
    case 'members':
    case 'topics':
    case 'events':
    case 'meetings':
      return `/${collection}/${record.id}`;
    case 'notes':
      return `/topics/${String(record['topicId'])}/notes/${record.id}`;
    case 'agendaItems':
    case 'attendance':
    case 'minutes':
      return meetingPath(record) ?? '/meetings';
    case 'outcomes':
      // Disputes and tasks have a register of their own.
      return record['kind'] === 'information' ? (meetingPath(record) ?? '/outcomes') : `/outcomes/${record.id}`;
    case 'indicators':
    case 'files':
    case 'letters':
    case 'messages':
    case 'sendings':
      return undefined;
  }
}

function meetingPath({ meetingId }: AnyRecord): string | undefined {
  return typeof meetingId === 'string' && meetingId !== '' ? `/meetings/${meetingId}` : undefined;
}
