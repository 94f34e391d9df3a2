import type { ReactNode } from 'react';
import { meetingDay, plannedStart, startForNow } from '../../../../shared/domain/meetings';
import type { Beginning } from '../../../actions';
import { useNow } from '../../../live';
import { Button, Callout, Dialog, type MaybeAsync, useMessages } from '../../../ui';
import type { MeetingView } from '../../meetings';

type BeginDialogProps = {
  readonly view: MeetingView;
  readonly onBegin: (beginning: Beginning) => MaybeAsync;
  readonly onClose: () => void;
};

/** Beginning on a day for which the meeting is not planned: moving the date, writing minutes afterwards, or beginning all the same. */
export function BeginDialog({ view: { meeting }, onBegin, onClose }: BeginDialogProps) {
  const { t, formatLongDate, formatTime } = useMessages();
  const now = useNow(30_000);
  const day = meetingDay(meeting, now);
  const movedTo = startForNow(meeting, now);
  const values = {
    planned: formatLongDate(meeting.startsAt),
    today: formatLongDate(movedTo),
    time: formatTime(movedTo),
  };
  const moveAndBegin = (isMain: boolean): ReactNode => (
    <Button
      variant={isMain ? 'primary' : 'secondary'}
      autoFocus={isMain}
      onPress={() => onBegin({ now: Date.now(), movedTo })}
    >
      {t(day === 'undated' ? 'meetings.begin.setDate' : 'meetings.begin.move', values)}
    </Button>
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`meetings.begin.title.${day}`)}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          {day === 'before' && (
            <Button onPress={() => onBegin({ now: Date.now() })}>{t('meetings.begin.keepDate')}</Button>
          )}
          {moveAndBegin(day !== 'after')}
          {day === 'after' && (
            <Button
              variant="primary"
              autoFocus
              onPress={() => onBegin({ now: Date.now(), beganAt: plannedStart(meeting) })}
            >
              {t('meetings.begin.record')}
            </Button>
          )}
        </>
      }
    >
      <p>{t(`meetings.begin.text.${day}`, values)}</p>
      {day !== 'undated' && meeting.sentEntry.sentAt !== '' && (
        <Callout tone="info">{t('meetings.begin.invited')}</Callout>
      )}
    </Dialog>
  );
}
