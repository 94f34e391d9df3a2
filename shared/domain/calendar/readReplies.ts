import type ICAL from 'ical.js';
import { err, ok, type Result } from '../../result';
import { parseEvent, textOf, timeOf } from './parseEvent';
import { splitCalendar, type EventBlock, type SplitCalendar } from './splitCalendar';
import { unfoldLines } from './unfoldLines';

/** One person's answer to an invitation (RFC 5546 §3.2.3). */
export interface CalendarReply {
  readonly uid: string;
  /** Of the invitation that is answered; 0 where the reply does not say (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  /** ISO 8601 instant at which it was written, or `''`. */
  readonly stamp: string;
  /** Address in lower case. */
  readonly email: string;
  readonly name: string;
  /** PARTSTAT in capitals. */
  readonly partstat: string;
  readonly comment: string;
  /** Address of who comes instead; `''` for nobody. */
  readonly delegatedTo: string;
}

export type ReplyFileError =
  | { readonly type: 'notCalendar' }
  /** A calendar, but no answer: METHOD is another one. */
  | { readonly type: 'notReply'; readonly method: string }
  /** The person proposes another time (METHOD:COUNTER, RFC 5546 §3.2.7). */
  | { readonly type: 'counter' }
  | { readonly type: 'unreadable'; readonly line: number };

export function readReplies(bytes: Uint8Array): Result<readonly CalendarReply[], ReplyFileError> {
  const split = splitCalendar(unfoldLines(bytes));
  if (!split.ok) return err({ type: 'notCalendar' });
  const calendar = split.value;
  const method = (calendar.properties.get('METHOD') ?? '').trim().toUpperCase();
  if (method === 'COUNTER') return err({ type: 'counter' });
  if (method !== 'REPLY') return err({ type: 'notReply', method });
  const replies = calendar.events.map((block) => readBlock(calendar, block));
  const broken = calendar.events.find((_, index) => replies[index] === undefined);
  if (broken || replies.length === 0)
    return err({ type: 'unreadable', line: broken?.badLine?.number ?? broken?.firstLine ?? calendar.brokenOffAt ?? 1 });
  return ok(replies.flatMap((reply) => reply ?? []));
}

function readBlock(calendar: SplitCalendar, block: EventBlock): readonly CalendarReply[] | undefined {
  const component = block.badLine ? undefined : parseEvent(calendar, block);
  const attendees = component?.getAllProperties('attendee') ?? [];
  if (!component || attendees.length === 0 || textOf(component, 'uid') === '') return undefined;
  const sequence: unknown = component.getFirstPropertyValue('sequence');
  return attendees.map((attendee) => ({
    uid: textOf(component, 'uid').trim(),
    sequence: typeof sequence === 'number' ? sequence : 0,
    stamp: timeOf(component, 'dtstamp')?.toJSDate().toISOString() ?? '',
    email: addressOf(attendee.getFirstValue()),
    name: parameterOf(attendee, 'cn'),
    partstat: parameterOf(attendee, 'partstat').toUpperCase(),
    comment: textOf(component, 'comment').trim(),
    delegatedTo: addressOf(parameterOf(attendee, 'delegated-to')),
  }));
}

function parameterOf(property: ICAL.Property, name: string): string {
  const value: unknown = property.getParameter(name);
  return typeof value === 'string' ? value : Array.isArray(value) && typeof value[0] === 'string' ? value[0] : '';
}

function addressOf(value: unknown): string {
  return typeof value === 'string'
    ? value
        .replace(/^mailto:/iu, '')
        .trim()
        .toLowerCase()
    : '';
}
