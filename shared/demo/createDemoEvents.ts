import { laterEvents } from './content/meetingPlaces';
import { addDays, toWorkingDay } from './dates';
import type { DemoRecord } from './DemoData';
import type { DemoCalendar } from './demoCalendar';
import { demoId } from './ids';

const COMING_TITLES: Readonly<Record<string, string>> = {
  Q1: 'Wintertagung',
  Q2: 'Frühjahrstagung',
  Q3: 'Sommertagung',
  Q4: 'Herbsttagung',
};

export function comingTitle(quarter: string): string {
  return COMING_TITLES[quarter.slice(0, 2)] ?? '';
}

export interface DemoEvents {
  readonly records: readonly DemoRecord<'events'>[];
  /** Id of the event around a meeting, by the meeting's date. */
  readonly idByDate: ReadonlyMap<string, string>;
}

export function createDemoEvents({ closed, coming }: DemoCalendar, today: string): DemoEvents {
  const idByDate = new Map<string, string>();
  const records: DemoRecord<'events'>[] = [];

  function add(draft: DemoRecord<'events'>['draft']): string {
    const id = demoId('events', records.length);
    records.push({ id, draft });
    return id;
  }

  for (const { venue, date } of closed) {
    if (venue.event === '') continue;
    const { event, organiser, place, city, eventDays } = venue;
    idByDate.set(
      date,
      add({
        title: `${event} ${date.slice(0, 4)}`,
        organiser,
        place,
        city,
        startsOn: date,
        endsOn: addDays(date, eventDays - 1),
      }),
    );
  }
  const title = `${comingTitle(coming.quarter)} des Netzwerks`;
  idByDate.set(
    coming.date,
    add({
      title,
      organiser: 'Koordination',
      place: 'Rotes Rathaus',
      city: 'Berlin',
      startsOn: coming.date,
      endsOn: coming.date,
    }),
  );
  for (const { title: name, organiser, place, city, inDays, days } of laterEvents) {
    const startsOn = toWorkingDay(addDays(today, inDays));
    add({
      title: `${name} ${startsOn.slice(0, 4)}`,
      organiser,
      place,
      city,
      startsOn,
      endsOn: addDays(startsOn, days - 1),
    });
  }
  return { records, idByDate };
}
