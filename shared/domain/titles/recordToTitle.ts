import type { Translate } from '../../messages/translate';
import { memberToDisplayName } from '../membership';
import { isNumberRange } from '../numbering';
import { collectionOfId, type AnyRecord } from '../../schema';
import { withDefaults } from '../../schema/records';
import { isErasureList } from '../../sync/erasure';
import { isSharedText } from '../../text/sharedText';
import { shorten } from '../../text/shorten';
import { meetingTitle } from './shownTitle';

const NAMING = ['title', 'name', 'number', 'text', 'guestName'] as const;
const LONGEST = 90;

interface TitleContext {
  readonly t: Translate;
  /** The records that ids stand for. */
  readonly get: (id: string) => AnyRecord | undefined;
}

/** What a person calls a record, whatever its collection. */
export function recordToTitle(record: AnyRecord, context: TitleContext): string {
  const { t, get } = context;
  const collection = collectionOfId(record.id);
  if (isNumberRange(record)) return t('records.numberRange', { series: textOf(record['numberSeries']) });
  if (isErasureList(record)) return t('records.erasureList', { month: record.id.slice(-7) });
  if (collection === 'members') return memberToDisplayName(withDefaults('members', record)) || t('records.unnamed');
  if (collection === 'attendance') {
    const member = get(textOf(record['memberId']));
    const name = member ? recordToTitle(member, context) : textOf(record['guestName']) || t('records.unnamed');
    const meeting = get(textOf(record['meetingId']));
    return meeting ? t('records.ofMeeting', { title: name, meeting: recordToTitle(meeting, context) }) : name;
  }
  if (collection === 'meetings') return shorten(meetingTitle({ title: textOf(record['title']) }, t), LONGEST);
  const named = NAMING.map((field) => textOf(record[field])).find((value) => value !== '');
  const body = record['body'];
  return shorten(named ?? (isSharedText(body) && body.text !== '' ? body.text : t('records.unnamed')), LONGEST);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
