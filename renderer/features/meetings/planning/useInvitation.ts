import { documentFileName, meetingToIcs } from '../../../../shared/documents';
import { addMinutes, computeAgendaTimes } from '../../../../shared/domain/agenda';
import { meetingToCalendar } from '../../../../shared/domain/meetings';
import { valueOf } from '../../../live';
import { useMessages } from '../../../ui';
import type { MeetingView } from '../useMeeting';
import { useSaveDocument } from '../useSaveDocument';

/** The invitation as a calendar file and as a mail draft, both from the meeting as it stands. */
export function useInvitation(view: MeetingView): { readonly saveCalendar: () => Promise<void>; readonly composeInvitation: () => Promise<void> } {
  const { t, formatTime, formatLongDate } = useMessages();
  const saveDocument = useSaveDocument();
  const { meeting, event, agendaItems, attendance, members, network } = view;

  function agendaLines(): string {
    return computeAgendaTimes(agendaItems, meeting)
      .items.map(({ item, number, startsAfter }) => {
        const time = meeting.startsAt === '' ? '' : `${formatTime(addMinutes(meeting.startsAt, startsAfter))} `;
        return `${time}${number}. ${item.title} (${t('meetings.minutesShort', { minutes: item.plannedMinutes })})`;
      })
      .join('\n');
  }

  async function saveCalendar(): Promise<void> {
    const description = [meeting.description, agendaLines()].filter((part) => part !== '').join('\n\n');
    const text = meetingToIcs(meetingToCalendar(meeting, event, description, new Date().toISOString()));
    await saveDocument(documentFileName({ date: meeting.startsAt, kind: t('documents.fileName.meeting'), title: meeting.title, extension: 'ics' }), 'ics', text);
  }

  async function composeInvitation(): Promise<void> {
    const bcc = attendance.filter(({ invited }) => invited).flatMap(({ memberId }) => members.get(memberId)?.email || []);
    const when = meeting.startsAt === '' ? t('meetings.undated') : t('meetings.mail.when', { date: formatLongDate(meeting.startsAt), from: formatTime(meeting.startsAt), to: formatTime(meeting.endsAt) });
    const where = [event?.title, meeting.place, meeting.room, meeting.onlineUrl].filter((part) => part !== undefined && part !== '').join(', ');
    const parts = [
      t('meetings.mail.greeting'),
      t('meetings.mail.opening', { network: network?.title ?? '', title: meeting.title }),
      [when, where].filter((part) => part !== '').join('\n'),
      meeting.description,
      agendaItems.length === 0 ? '' : `${t('meetings.agenda')}:\n${agendaLines()}`,
      t('meetings.mail.closing'),
    ];
    await valueOf(window.verbund.composeMail({ to: [], bcc, subject: t('meetings.mail.subject', { title: meeting.title, date: meeting.startsAt === '' ? t('meetings.undated') : formatLongDate(meeting.startsAt) }), body: parts.filter((part) => part !== '').join('\n\n') }));
  }

  return { saveCalendar, composeInvitation };
}
