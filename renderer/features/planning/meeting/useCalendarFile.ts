import { meetingTitle } from '../../../../shared/domain/titles';
import { documentFileName, meetingToIcs, pictureWords } from '../../../../shared/documents';
import { agendaText } from '../../../../shared/domain/invitation';
import { meetingToCalendar } from '../../../../shared/domain/meetings';
import { useMessages } from '../../../ui';
import { type MeetingView, useSaveDocument } from '../../meetings';
import { descriptionToPlain } from '../../../../shared/text/describedText';

/** The meeting as a calendar file for anybody: it names nobody and asks for no answer. */
export function useCalendarFile({ meeting, event, agendaItems }: MeetingView): () => Promise<void> {
  const { t, language } = useMessages();
  const saveDocument = useSaveDocument();
  return async () => {
    const description = [descriptionToPlain(meeting, pictureWords(t)), agendaText(agendaItems, meeting, language)]
      .filter((part) => part !== '')
      .join('\n\n');
    const title = meetingTitle(meeting, t);
    const text = meetingToIcs(meetingToCalendar({ ...meeting, title }, event, description, new Date().toISOString()));
    await saveDocument(
      documentFileName({
        date: meeting.startsAt,
        kind: t('documents.fileName.meeting'),
        title,
        extension: 'ics',
      }),
      'ics',
      text,
    );
  };
}
