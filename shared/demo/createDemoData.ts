import { createTopicCatalogue } from '../domain/topics';
import { NETWORK_ID } from '../schema/network';
import { createDemoEvents } from './createDemoEvents';
import { createDemoInstitutions } from './createDemoInstitutions';
import { createDemoMeetings } from './createDemoMeetings';
import { createDemoMembers } from './createDemoMembers';
import { createDemoMinutes } from './createDemoMinutes';
import { createDemoNotes } from './createDemoNotes';
import type { DemoData } from './DemoData';
import { createDemoCalendar } from './demoCalendar';

/**
 * A whole invented network, the same for the same day.
 * @param today `YYYY-MM-DD`; meetings and due dates lie around it, so that the demo is as fresh in a year as today
 */
export function createDemoData(today: string): DemoData {
  const calendar = createDemoCalendar(today);
  const [first] = calendar.closed;
  const last = calendar.closed.at(-1);
  if (!first || !last) throw new Error('the demo calendar has no past');
  const institutions = createDemoInstitutions();
  const members = createDemoMembers({ institutions, today, firstMeetingOn: first.date, lastMeetingOn: last.date });
  const events = createDemoEvents(calendar, today);
  const data = {
    network: [{ id: NETWORK_ID, draft: NETWORK }],
    institutions,
    members,
    topics: createTopicCatalogue('de'),
    notes: createDemoNotes(institutions),
    events: events.records,
    ...createDemoMeetings({ calendar, today, institutions, members, eventIdByDate: events.idByDate }),
  };
  return { ...data, minutes: createDemoMinutes(data), indicators: [] };
}

const NETWORK = {
  title: 'CDO-Netzwerk',
  description: 'Beispieldaten. Personen, Unternehmen und alle Inhalte sind erfunden; öffentliche Stellen sind nur dem Namen nach genannt.',
  databaseId: 'demo',
  contactName: 'Koordination',
  contactEmail: 'koordination@cdo-netzwerk.example',
} as const;
