import { approvalItem } from '../domain/agenda';
import { createTopicCatalogue } from '../domain/topics';
import { createTranslate } from '../messages/translate';
import { NETWORK_ID } from '../schema/network';
import { withDefaults } from '../schema/records';
import { createDemoEvents } from './createDemoEvents';
import { createDemoInstitutions } from './createDemoInstitutions';
import { createDemoMeetings } from './createDemoMeetings';
import { createDemoMembers } from './createDemoMembers';
import { createDemoMinutes } from './createDemoMinutes';
import { createDemoNotes } from './createDemoNotes';
import type { DemoData } from './DemoData';
import { createDemoCalendar } from './demoCalendar';
import { DEMO_GROUPS, withDirectory } from './demoDirectory';

/**
 * A whole invented network, the same for the same day.
 * @param today `YYYY-MM-DD`; meetings and due dates are around it, so that the demo is as fresh in a year as today
 */
export function createDemoData(today: string): DemoData {
  const calendar = createDemoCalendar(today);
  const [first] = calendar.closed;
  const last = calendar.closed.at(-1);
  if (!first || !last) throw new Error('the demo calendar has no past');
  const plain = createDemoInstitutions();
  const { institutions, members } = withDirectory(
    {
      institutions: plain,
      members: createDemoMembers({
        institutions: plain,
        today,
        firstMeetingOn: first.date,
        lastMeetingOn: last.date,
      }),
    },
    today,
  );
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
  const minutes = createDemoMinutes(data, today);
  return {
    ...data,
    agendaItems: [...data.agendaItems, ...createDemoApproval(minutes, data.meetings)],
    minutes,
    indicators: [],
    // Bytes lie elsewhere, and a demonstration needs none.
    files: [],
    letters: [],
    messages: [],
    sendings: [],
  };
}

/** The coming meeting has to approve the minutes of the latest one. */
function createDemoApproval(minutes: DemoData['minutes'], meetings: DemoData['meetings']): DemoData['agendaItems'] {
  const latest = minutes.at(-1);
  const coming = meetings.find(({ draft }) => draft.status === 'invited');
  if (!latest || !coming) return [];
  const item = approvalItem(
    coming.id,
    withDefaults('minutes', { ...latest.draft, id: latest.id }),
    createTranslate('de')('meetings.standing.approval', { number: latest.draft.number ?? '' }),
  );
  return [{ ...item, draft: { ...item.draft, position: 1.5 } }];
}

const NETWORK = {
  title: 'CDO-Netzwerk',
  description:
    'Beispieldaten. Personen, Unternehmen und alle Inhalte sind erfunden; öffentliche Stellen sind nur dem Namen nach genannt.',
  databaseId: 'demo',
  contactName: 'Koordination',
  contactEmail: 'koordination@cdo-netzwerk.example',
  groups: DEMO_GROUPS,
} as const;
