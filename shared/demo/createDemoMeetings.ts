import { nextDecisionNumber } from '../domain/outcomes';
import { comingItems, pastMeetings, type DemoItem } from './content/pastMeetings';
import { createDemoAgenda } from './createDemoAgenda';
import { createComingAttendance, createPastAttendance } from './createDemoAttendance';
import { comingTitle } from './createDemoEvents';
import { createInstitutionLookup } from './createDemoInstitutions';
import { addDays, berlinToInstant } from './dates';
import type { DemoRecord } from './DemoData';
import type { DemoCalendar, DemoDate } from './demoCalendar';
import { demoId } from './ids';

export interface DemoMeetingsOptions {
  readonly calendar: DemoCalendar;
  readonly today: string;
  readonly institutions: readonly DemoRecord<'institutions'>[];
  readonly members: readonly DemoRecord<'members'>[];
  readonly eventIdByDate: ReadonlyMap<string, string>;
}

export interface DemoMeetings {
  readonly meetings: readonly DemoRecord<'meetings'>[];
  readonly agendaItems: readonly DemoRecord<'agendaItems'>[];
  readonly attendance: readonly DemoRecord<'attendance'>[];
  readonly outcomes: readonly DemoRecord<'outcomes'>[];
}

/** Seven closed meetings and the coming one. */
export function createDemoMeetings(options: DemoMeetingsOptions): DemoMeetings {
  const { calendar, today, institutions, members, eventIdByDate } = options;
  const institution = createInstitutionLookup(institutions);
  const meetings: DemoRecord<'meetings'>[] = [];
  const agendaItems: DemoRecord<'agendaItems'>[] = [];
  const attendance: DemoRecord<'attendance'>[] = [];
  const outcomes: DemoRecord<'outcomes'>[] = [];
  const taken: string[] = [];
  let agendaItemCount = 0;
  let outcomeCount = 0;

  function addAgenda(
    meetingId: string,
    date: string,
    items: readonly DemoItem[],
    isClosed: boolean,
    voters: number,
  ): string {
    const agenda = createDemoAgenda({
      meetingId,
      date,
      today,
      items,
      isClosed,
      voters,
      institutionName: (shortName) => institution(shortName).draft.name ?? '',
      nextId: (collection) => demoId(collection, collection === 'agendaItems' ? agendaItemCount++ : outcomeCount++),
      nextDecision() {
        const number = nextDecisionNumber(taken, Number(date.slice(0, 4)));
        taken.push(number);
        return number;
      },
    });
    agendaItems.push(...agenda.agendaItems);
    outcomes.push(...agenda.outcomes);
    return agenda.end;
  }

  const active = members.filter(({ draft }) => draft.membership === 'member');
  const [chair, minuteTaker] = active.filter(({ draft }) => (draft.joinedOn ?? '') < (calendar.closed[0]?.date ?? ''));
  const people = { chairId: chair?.id ?? '', minuteTakerId: minuteTaker?.id ?? '' };

  calendar.closed.forEach((demoDate, index) => {
    const { date } = demoDate;
    const id = demoId('meetings', index);
    const voters = 36 + ((index * 3) % 7);
    const end = addAgenda(id, date, pastMeetings[index]?.items ?? [], true, voters);
    attendance.push(
      ...createPastAttendance(
        { meetingId: id, date, end },
        active.filter(({ draft }) => (draft.joinedOn ?? '') <= date),
        voters,
      ),
    );
    meetings.push({
      id,
      draft: {
        ...describePlace(demoDate, eventIdByDate),
        ...people,
        quorum: 20,
        status: 'closed',
        startsAt: `${date}T10:00`,
        endsAt: `${date}T12:00`,
        startedAt: berlinToInstant(date, '10:00'),
        closedAt: berlinToInstant(date, end),
      },
    });
  });

  const { date, quarter } = calendar.coming;
  const id = demoId('meetings', calendar.closed.length);
  addAgenda(id, date, comingItems, false, 0);
  const sentAt = berlinToInstant(addDays(today, -12), '09:30');
  attendance.push(...createComingAttendance(id, active, sentAt));
  // Without a quorum: whoever tries it out alone checks three people in, and their vote is to be a decision.
  const draft = {
    ...people,
    title: comingTitle(quarter),
    eventId: eventIdByDate.get(date) ?? '',
    format: 'hybrid',
    status: 'invited',
    startsAt: `${date}T10:00`,
    endsAt: `${date}T12:30`,
    place: 'Rotes Rathaus, Berlin',
    room: 'Raum 338',
    onlineUrl: 'https://konferenz.example/cdo-netzwerk',
    presentationUrl: 'https://anmeldung.example/cdo-netzwerk',
    description: 'Schwerpunkt: Was wir gemeinsam betreiben und was jede Institution selbst behält.',
  } as const;
  const { startsAt, endsAt, onlineUrl: link } = draft;
  meetings.push({
    id,
    draft: {
      ...draft,
      sentEntry: { sentAt, startsAt, endsAt, link, place: `${draft.place}, ${draft.room}`, isCancelled: false },
      sentTimeZone: 'Europe/Berlin',
    },
  });
  return { meetings, agendaItems, attendance, outcomes };
}

function describePlace(
  { venue, quarter, date }: DemoDate,
  eventIdByDate: ReadonlyMap<string, string>,
): DemoRecord<'meetings'>['draft'] {
  if (venue.format === 'online')
    return {
      title: `Digitales Treffen ${quarter}`,
      format: 'online',
      onlineUrl: 'https://konferenz.example/cdo-netzwerk',
    };
  return {
    title: `Treffen ${quarter}, ${venue.event}`,
    eventId: eventIdByDate.get(date) ?? '',
    format: venue.format,
    place: `${venue.place}, ${venue.city}`,
    room: venue.room,
  };
}
