import ICAL from 'ical.js';
import { toPlainText } from '../../text/plainText';
import { mostFields } from './limits';
import { repairDateLine } from './repairDateLine';
import type { EventBlock } from './splitCalendar';
import { wallClock } from './timeZones';

/** Properties of an event that anybody asks for. */
const READ: ReadonlySet<string> = new Set([
  ...['UID', 'SEQUENCE', 'DTSTAMP', 'RECURRENCE-ID', 'DTSTART', 'DTEND', 'DURATION', 'STATUS', 'SUMMARY'],
  ...['LOCATION', 'DESCRIPTION', 'ORGANIZER', 'URL', 'ATTENDEE', 'COMMENT'],
]);

/** What of an event is read: no alarms, attachments or rules of repetition, which could only cost time or spoil the rest. */
export function readLines({ lines }: EventBlock): readonly string[] {
  let depth = 0;
  return lines.flatMap(({ text }) => {
    const [name = ''] = /^[A-Za-z-]{1,20}(?=[;:])/u.exec(text) ?? [];
    if (name.toUpperCase() === 'BEGIN') depth += 1;
    const isRead = depth === 1 && READ.has(name.toUpperCase());
    if (name.toUpperCase() === 'END') depth -= 1;
    return isRead ? [text] : [];
  });
}

/** One event component, read by a library that did not write it; undefined where it cannot be read. */
export function parseEvent(lines: readonly string[]): ICAL.Component | undefined {
  if (lines.length > mostFields) return undefined;
  const text = [
    ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT'],
    ...lines.map(repairDateLine),
    ...['END:VEVENT', 'END:VCALENDAR'],
  ].join('\r\n');
  try {
    return ICAL.Component.fromString(text).getFirstSubcomponent('vevent') ?? undefined;
  } catch {
    // The library throws plain errors without a position; the caller knows the lines.
    return undefined;
  }
}

export function textOf(component: ICAL.Component, property: string): string {
  const value: unknown = component.getFirstPropertyValue(property);
  return typeof value === 'string' ? toPlainText(value) : '';
}

/** A time property; undefined where there is none or its value is not a date. */
export function timeOf(component: ICAL.Component, property: string): ICAL.Time | undefined {
  try {
    const value: unknown = component.getFirstPropertyValue(property);
    return value instanceof ICAL.Time && value.month >= 1 && value.month <= 12 && value.day >= 1 && value.day <= 31
      ? value
      : undefined;
  } catch {
    // A value like "20271399T" is refused only when it is asked for.
    return undefined;
  }
}

/** TZID of a time property; `''` where it has none. */
export function zoneIdOf(component: ICAL.Component, property: string): string {
  return parameterOf(component.getFirstProperty(property), 'tzid');
}

/** A parameter of a property, of several values the first; `''` where there is none. */
export function parameterOf(property: ICAL.Property | null, name: string): string {
  const value: unknown = property?.getParameter(name);
  return typeof value === 'string' ? value : Array.isArray(value) && typeof value[0] === 'string' ? value[0] : '';
}

/** Which version of an entry or an answer this is (RFC 5546 §2.1.5). */
export interface Version {
  /** SEQUENCE; 0 where the file does not say (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  /** DTSTAMP as ISO 8601 instant; `''` where there is none. */
  readonly stamp: string;
}

export function versionOf(component: ICAL.Component): Version {
  const sequence: unknown = component.getFirstPropertyValue('sequence');
  return {
    // An INTEGER has 32 bits (RFC 5545 §3.3.8).
    sequence: typeof sequence === 'number' && Math.abs(sequence) < 2 ** 31 ? sequence : 0,
    stamp: stampOf(component),
  };
}

/** DTSTAMP is UTC (RFC 5545 §3.8.7.2); one that does not say so is taken for it, not for the time of this laptop. */
function stampOf(component: ICAL.Component): string {
  const time = timeOf(component, 'dtstamp');
  const ms = time ? wallClock(time) : NaN;
  return Number.isNaN(ms) ? '' : new Date(ms).toISOString();
}

/**
 * Negative where `left` is the older version, positive where it is the newer one: first SEQUENCE decides, then DTSTAMP
 * (RFC 5546 §2.1.5). 0 where neither can be told, so too where one has no DTSTAMP.
 */
export function compareVersions(left: Version, right: Version): number {
  if (left.sequence !== right.sequence) return left.sequence - right.sequence;
  if (left.stamp === right.stamp || left.stamp === '' || right.stamp === '') return 0;
  return left.stamp < right.stamp ? -1 : 1;
}
