import type { Session } from '../../../renderer/data';
import { createSharedText } from '../../../shared/text/sharedText';
import { memberDraft } from './members';

const PARAGRAPH =
  'Ulm berichtet aus dem Pilotbetrieb: Auskünfte zu Wohngeld werden zu 71 % ohne Rückfrage gelöst. Offen bleibt die Prüfung der Antworten durch die Fachämter; Köln und Dataport bieten dafür Prüflisten an, die bis zum nächsten Treffen vorliegen sollen.';
const TEXT = [
  PARAGRAPH,
  PARAGRAPH,
  '- Datenschutzfolgenabschätzung nach Art. 35 DSGVO\n- Barrierefreiheit, BITV 2.0\n- Verwaltungsverfahrensdigitalisierungsbeschleunigungsprogramm',
  PARAGRAPH,
  PARAGRAPH,
].join('\n\n');

/** A meeting that is over: this many people were there, this many items have text, a decision and a task each. */
export async function seedLongMeeting({ repositories }: Session, attendees: number, items: number): Promise<string> {
  const quiet = { undoable: false } as const;
  const meeting = await repositories.meetings.create(
    {
      title: 'Jahrestagung',
      status: 'running',
      startsAt: '2026-12-09T09:00',
      endsAt: '2026-12-09T18:00',
      place: 'Messe Berlin',
    },
    quiet,
  );
  const at = { meetingId: meeting.id } as const;
  const members = await repositories.members.createMany(
    Array.from({ length: attendees }, (_, index) => ({ draft: memberDraft(index) })),
    quiet,
  );
  await repositories.attendance.createMany(
    members.map((memberId) => ({ draft: { ...at, memberId, invited: true, presentFrom: '2026-12-09T08:00:00Z' } })),
    quiet,
  );
  const agenda = await repositories.agendaItems.createMany(
    Array.from({ length: items }, (_, index) => ({
      draft: {
        ...at,
        position: index,
        title: `Punkt ${index + 1}: Gemeinsamer Leitfaden`,
        plannedMinutes: 10,
        body: createSharedText(TEXT),
      },
    })),
    quiet,
  );
  await repositories.outcomes.createMany(
    agenda.flatMap((agendaItemId, index) => [
      {
        draft: {
          ...at,
          agendaItemId,
          kind: 'decision' as const,
          number: `B-2026-${index + 1}`,
          text: PARAGRAPH,
          votes: { yes: 120, no: 3, abstain: 4 },
          result: 'adopted' as const,
        },
      },
      {
        draft: {
          ...at,
          agendaItemId,
          kind: 'task' as const,
          text: 'Gliederung vorlegen',
          ownerIds: members.slice(0, 1),
          due: '2027-01-15',
        },
      },
    ]),
    quiet,
  );
  return meeting.id;
}
