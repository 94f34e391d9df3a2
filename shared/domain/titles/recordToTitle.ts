import { memberToDisplayName } from '../../../../shared/domain/membership';
import { isNumberRange } from '../../../../shared/domain/numbering';
import { collectionOfId, type AnyRecord } from '../../../../shared/schema';
import { withDefaults } from '../../../../shared/schema/records';
import { isSharedText } from '../../../../shared/text/sharedText';
import type { WordingContext } from './WordingContext';

const NAMING = ['title', 'name', 'number', 'text', 'guestName'] as const;
const LONGEST = 90;

/** What a person calls a record, whatever its collection. */
export function recordToTitle(record: AnyRecord, context: Pick<WordingContext, 't' | 'get'>): string {
  const { t, get } = context;
  const collection = collectionOfId(record.id);
  if (isNumberRange(record)) return t('records.numberRange', { series: textOf(record['numberSeries']) });
  if (collection === 'members') return memberToDisplayName(withDefaults('members', record)) || t('records.unnamed');
  if (collection === 'attendance') {
    const member = get(textOf(record['memberId']));
    const name = member ? recordToTitle(member, context) : textOf(record['guestName']) || t('records.unnamed');
    const meeting = get(textOf(record['meetingId']));
    return meeting ? t('records.ofMeeting', { title: name, meeting: recordToTitle(meeting, context) }) : name;
  }
  const named = NAMING.map((field) => textOf(record[field])).find((value) => value !== '');
  const body = record['body'];
  return shorten(named ?? (isSharedText(body) && body.text !== '' ? body.text : t('records.unnamed')));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}
