export interface DemoVenue {
  /** '' where the meeting is no part of an event. */
  readonly event: string;
  readonly organiser: string;
  readonly format: 'onsite' | 'online' | 'hybrid';
  readonly place: string;
  readonly room: string;
  readonly city: string;
  /** Day of the year, before the last sixteen days of its quarter. */
  readonly monthDay: string;
  readonly eventDays: number;
}

/** Where the network meets, by quarter of the year. */
export const venueByQuarter: Readonly<Record<1 | 2 | 3 | 4, DemoVenue>> = {
  1: {
    event: 'Digitaler Staat',
    organiser: 'Behörden Spiegel',
    format: 'onsite',
    place: 'Kongresszentrum',
    room: 'Raum C 02',
    city: 'Berlin',
    monthDay: '03-04',
    eventDays: 2,
  },
  2: {
    event: 'Zukunftskongress Staat & Verwaltung',
    organiser: 'Wegweiser',
    format: 'hybrid',
    place: 'Kongresszentrum',
    room: 'Saal 3',
    city: 'Berlin',
    monthDay: '06-10',
    eventDays: 3,
  },
  3: {
    event: 'Smart Country Convention',
    organiser: 'Messe Berlin',
    format: 'onsite',
    place: 'Messegelände',
    room: 'Raum M3',
    city: 'Berlin',
    monthDay: '09-10',
    eventDays: 3,
  },
  4: {
    event: 'KOMMUNALE',
    organiser: 'NürnbergMesse',
    format: 'onsite',
    place: 'Messezentrum',
    room: 'Raum Kopenhagen',
    city: 'Nürnberg',
    monthDay: '10-21',
    eventDays: 2,
  },
};

export const onlineVenue: DemoVenue = {
  event: '',
  organiser: '',
  format: 'online',
  place: '',
  room: '',
  city: '',
  monthDay: '',
  eventDays: 0,
};

/** Events that no meeting is planned at yet. */
export const laterEvents = [
  {
    title: 'Digitaler Staat',
    organiser: 'Behörden Spiegel',
    place: 'Kongresszentrum',
    city: 'Berlin',
    inDays: 112,
    days: 2,
  },
  {
    title: 'Zukunftskongress Staat & Verwaltung',
    organiser: 'Wegweiser',
    place: 'Kongresszentrum',
    city: 'Berlin',
    inDays: 210,
    days: 3,
  },
] as const;
