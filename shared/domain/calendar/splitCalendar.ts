import { err, ok, type Result } from '../../result';
import type { ContentLine } from './unfoldLines';

/** One VEVENT of a file with the lines it stands in. */
export interface EventBlock {
  readonly firstLine: number;
  readonly lines: readonly ContentLine[];
  /** First line in it that is no "NAME:value"; undefined where all are. */
  readonly badLine?: ContentLine;
}

export interface SplitCalendar {
  /** Properties of the calendar itself: METHOD, X-WR-CALNAME. Names in capitals. */
  readonly properties: ReadonlyMap<string, string>;
  /** VTIMEZONE components, as they are. */
  readonly timeZones: readonly ContentLine[];
  readonly events: readonly EventBlock[];
  /** The file ends before its calendar does: line where it breaks off. */
  readonly brokenOffAt?: number;
}

export type CalendarFileError =
  /** Empty, or something else altogether. */
  { readonly type: 'notCalendar' };

const NAMED = /^[A-Za-z0-9-]+(?:;[^:"]*(?:"[^"]*"[^:"]*)*)?:/u;

/** Takes a calendar apart by its BEGIN and END lines, so that one broken entry spoils only itself. */
export function splitCalendar(lines: readonly ContentLine[]): Result<SplitCalendar, CalendarFileError> {
  const written = lines.filter(({ text }) => text.trim() !== '');
  if (written[0]?.text.trim().toUpperCase() !== 'BEGIN:VCALENDAR') return err({ type: 'notCalendar' });
  const properties = new Map<string, string>();
  const timeZones: ContentLine[] = [];
  const events: EventBlock[] = [];
  const open: string[] = [];
  let block: ContentLine[] = [];
  for (const line of written) {
    const text = line.text.trim().toUpperCase();
    if (text.startsWith('BEGIN:')) open.push(text.slice('BEGIN:'.length));
    const top = open[1];
    if (top === 'VEVENT') block.push(line);
    else if (top === 'VTIMEZONE') timeZones.push(line);
    else if (open.length === 1 && !text.startsWith('BEGIN:') && !text.startsWith('END:'))
      addProperty(properties, line.text);
    if (!text.startsWith('END:')) continue;
    open.splice(Math.max(0, open.lastIndexOf(text.slice('END:'.length))));
    if (top === 'VEVENT' && open.length === 1) {
      events.push(toBlock(block));
      block = [];
    }
  }
  const last = written.at(-1);
  return ok({ properties, timeZones, events, ...(open.length > 0 && last && { brokenOffAt: last.number }) });
}

function addProperty(properties: Map<string, string>, line: string): void {
  const colon = line.indexOf(':');
  if (colon > 0) properties.set((line.slice(0, colon).split(';')[0] ?? '').toUpperCase(), line.slice(colon + 1));
}

function toBlock(lines: readonly ContentLine[]): EventBlock {
  const badLine = lines.find(({ text }) => !NAMED.test(text));
  return { firstLine: lines[0]?.number ?? 1, lines, ...(badLine && { badLine }) };
}
