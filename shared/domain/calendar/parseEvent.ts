import ICAL from 'ical.js';
import type { EventBlock, SplitCalendar } from './splitCalendar';

/** One event component, read by a library that did not write it; undefined where it cannot be read. */
export function parseEvent({ timeZones }: SplitCalendar, { lines }: EventBlock): ICAL.Component | undefined {
  const text = [
    'BEGIN:VCALENDAR',
    ...timeZones.map((line) => line.text),
    ...lines.map((line) => line.text),
    'END:VCALENDAR',
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
  return typeof value === 'string' ? value : '';
}

/** A time property; undefined where there is none or its value is no date. */
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
