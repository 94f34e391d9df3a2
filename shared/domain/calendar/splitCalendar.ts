import type { TooLarge } from '../../readingProblem';
import { err, ok, type Result } from '../../result';
import { mostEntries } from './limits';
import type { ContentLine } from './unfoldLines';

/** One VEVENT of a file with the lines it is in. */
export interface EventBlock {
  readonly firstLine: number;
  readonly lines: readonly ContentLine[];
  /** It has an end of its own. */
  readonly isWhole: boolean;
  /** First line in it that is no "NAME:value"; undefined where all are. */
  readonly badLine?: ContentLine;
}

/** One VCALENDAR. A file may hold several, each with a METHOD and time zones of its own (RFC 5545 §3.4). */
export interface CalendarObject {
  /** METHOD in capitals; `''` where there is none. */
  readonly method: string;
  /** VTIMEZONE components, as they are. */
  readonly timeZones: readonly ContentLine[];
  readonly events: readonly EventBlock[];
}

export interface SplitCalendar {
  /** As the calendar calls itself; `''` where it does not. */
  readonly name: string;
  readonly objects: readonly CalendarObject[];
  /** The file ends before its calendar does: line where it breaks off. */
  readonly brokenOffAt?: number;
}

export type CalendarFileError =
  /** Empty, or something else altogether. */
  | { readonly type: 'notCalendar' }
  /** More bytes, lines or entries than a calendar has ([Note: limits of calendars]). */
  | TooLarge;

/** Takes a file apart by its BEGIN and END lines, so that one broken entry spoils only itself. */
export function splitCalendar(lines: readonly ContentLine[]): Result<SplitCalendar, CalendarFileError> {
  const written = lines.filter(({ text }) => text.trim() !== '');
  if (written[0]?.text.trim().toUpperCase() !== 'BEGIN:VCALENDAR') return err({ type: 'notCalendar' });
  const objects: OpenObject[] = [];
  const open: string[] = [];
  let block: ContentLine[] = [];
  let entries = 0;
  const closeEvent = (isWhole: boolean): void => {
    objects.at(-1)?.events.push(toBlock(block, isWhole));
    block = [];
    entries += 1;
  };
  for (const line of written) {
    const text = line.text.trim().toUpperCase();
    // What is not closed before the next one begins is broken, and the next one is not.
    if (open[1] === 'VEVENT' && (text === 'BEGIN:VEVENT' || text === 'BEGIN:VCALENDAR')) {
      closeEvent(false);
      open.splice(1);
    }
    if (text === 'BEGIN:VCALENDAR') {
      objects.push({ properties: new Map(), timeZones: [], events: [] });
      open.splice(0);
    }
    if (text.startsWith('BEGIN:')) open.push(text.slice('BEGIN:'.length));
    const current = objects.at(-1);
    const top = open[1];
    if (top === 'VEVENT') block.push(line);
    else if (top === 'VTIMEZONE') current?.timeZones.push(line);
    else if (open.length === 1 && !text.startsWith('BEGIN:') && !text.startsWith('END:'))
      addProperty(current?.properties, line.text);
    if (text.startsWith('END:')) {
      const at = open.lastIndexOf(text.slice('END:'.length));
      // The end of something that never began ends nothing.
      if (at >= 0) open.splice(at);
      if (top === 'VEVENT' && open.length <= 1) closeEvent(open.length === 1);
    }
    if (entries > mostEntries || objects.length > mostEntries) return err({ type: 'tooLarge' });
  }
  const last = written.at(-1);
  return ok({
    name: objects.map(({ properties }) => properties.get('X-WR-CALNAME') ?? '').find((name) => name !== '') ?? '',
    objects: objects.map(({ properties, timeZones, events }) => ({
      method: (properties.get('METHOD') ?? '').trim().toUpperCase(),
      timeZones,
      events,
    })),
    ...(open.length > 0 && last && { brokenOffAt: last.number }),
  });
}

interface OpenObject {
  readonly properties: Map<string, string>;
  readonly timeZones: ContentLine[];
  readonly events: EventBlock[];
}

function addProperty(properties: Map<string, string> | undefined, line: string): void {
  const colon = line.indexOf(':');
  if (colon > 0) properties?.set((line.slice(0, colon).split(';')[0] ?? '').toUpperCase(), line.slice(colon + 1));
}

function toBlock(lines: readonly ContentLine[], isWhole: boolean): EventBlock {
  const badLine = lines.find(({ text }) => !isContentLine(text));
  return { firstLine: lines[0]?.number ?? 1, lines, isWhole, ...(badLine && { badLine }) };
}

/** NAME:value, with parameters between (RFC 5545 §3.1). By hand, since a pattern runs out of stack over a line of millions of quotes. */
function isContentLine(text: string): boolean {
  const [name = ''] = /^[A-Za-z0-9-]{1,100}(?=[;:])/u.exec(text) ?? [];
  if (name === '') return false;
  let isQuoted = false;
  for (let index = name.length; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (letter === ':' && !isQuoted) return true;
    if (letter === '"') isQuoted = !isQuoted;
  }
  return false;
}
