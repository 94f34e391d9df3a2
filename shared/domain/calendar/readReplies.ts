import { err, ok, type Result } from '../../result';
import { toAddressKey, toPlainText } from '../../text/plainText';
import { longestField } from './limits';
import { parameterOf, parseEvent, readLines, textOf, versionOf, type Version } from './parseEvent';
import { splitCalendar, type CalendarFileError, type EventBlock } from './splitCalendar';
import { unfoldLines } from './unfoldLines';

/** One person's answer to an invitation (RFC 5546 §3.2.3). SEQUENCE is that of the invitation that is answered. */
export interface CalendarReply extends Version {
  readonly uid: string;
  /** Address in lower case. */
  readonly email: string;
  readonly name: string;
  /** PARTSTAT in capitals. */
  readonly partstat: string;
  readonly comment: string;
  /** Address of who comes instead; `''` for nobody. */
  readonly delegatedTo: string;
  /** Address of who answers on the person's behalf (RFC 5545 §3.2.18); `''` for nobody. */
  readonly sentBy: string;
  /**
   * How many attendees the answer lists. One is allowed (RFC 5546 §3.2.3), and some programs list all who were invited: then only
   * the mail around it tells whose answer it is.
   */
  readonly attendeeCount: number;
}

export type ReplyFileError =
  | CalendarFileError
  /** A mail that cannot be taken apart. */
  | { readonly type: 'damaged' }
  /** A calendar, but no answer: METHOD is another one. */
  | { readonly type: 'notReply'; readonly method: string }
  /** The person proposes another time (METHOD:COUNTER, RFC 5546 §3.2.7). */
  | { readonly type: 'counter' }
  | { readonly type: 'unreadable'; readonly line: number };

export function readReplies(bytes: Uint8Array): Result<readonly CalendarReply[], ReplyFileError> {
  const lines = unfoldLines(bytes);
  const split = lines.ok ? splitCalendar(lines.value) : lines;
  if (!split.ok) return err(split.error);
  const { objects, brokenOffAt } = split.value;
  const answers = objects.filter(({ method }) => method === 'REPLY');
  if (answers.length === 0) {
    if (objects.some(({ method }) => method === 'COUNTER')) return err({ type: 'counter' });
    return err({ type: 'notReply', method: objects[0]?.method ?? '' });
  }
  const blocks = answers.flatMap(({ events }) => events);
  const replies = blocks.map(readBlock);
  const broken = blocks.find((_, index) => replies[index] === undefined);
  if (broken || replies.length === 0)
    return err({ type: 'unreadable', line: broken?.badLine?.number ?? broken?.firstLine ?? brokenOffAt ?? 1 });
  return ok(replies.flatMap((reply) => reply ?? []));
}

function readBlock(block: EventBlock): readonly CalendarReply[] | undefined {
  const lines = readLines(block);
  if (!block.isWhole || block.badLine || lines.some((text) => text.length > longestField)) return undefined;
  try {
    return readAnswers(parseEvent(lines));
  } catch {
    // The library decodes a value when it is asked for and throws for what it does not expect.
    return undefined;
  }
}

function readAnswers(component: ReturnType<typeof parseEvent>): readonly CalendarReply[] | undefined {
  const attendees = component?.getAllProperties('attendee') ?? [];
  const uid = component ? textOf(component, 'uid').trim() : '';
  if (!component || attendees.length === 0 || uid === '') return undefined;
  const version = versionOf(component);
  const comment = textOf(component, 'comment').trim();
  return attendees.map((attendee) => ({
    ...version,
    uid,
    email: addressOf(attendee.getFirstValue()),
    name: toPlainText(parameterOf(attendee, 'cn')),
    partstat: parameterOf(attendee, 'partstat').toUpperCase(),
    comment,
    delegatedTo: addressOf(parameterOf(attendee, 'delegated-to')),
    sentBy: addressOf(parameterOf(attendee, 'sent-by')),
    attendeeCount: attendees.length,
  }));
}

function addressOf(value: unknown): string {
  return typeof value === 'string' ? toAddressKey(value.replace(/^\s*mailto:/iu, '')) : '';
}
