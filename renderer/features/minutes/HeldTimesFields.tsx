import { moveMeeting } from '../../../shared/domain/meetings';
import type { DateIssue } from '../../../shared/domain/minutes';
import { useSession } from '../../live';
import { Button, Callout, DateTimeField, FieldGrid, useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';
import type { MeetingView } from '../meetings';
import type { HeldTimes } from './useHeldTimes';

type HeldTimesFieldsProps = { readonly meeting: MeetingView['meeting']; readonly held: HeldTimes };

/** Beginning and end as the minutes will say them, and what about them cannot be. */
export function HeldTimesFields({ meeting, held }: HeldTimesFieldsProps) {
  const { t, formatDateTime } = useMessages();
  const { began, ended } = held.ifEmpty;
  const ifEmpty = (time: string): string => t('minutes.held.ifEmpty', { time: formatDateTime(time) });
  return (
    <>
      <FieldGrid>
        <DateTimeField
          label={t('minutes.held.began')}
          value={held.began}
          onChange={held.setBegan}
          description={began === '' ? t('minutes.held.noBeginning') : ifEmpty(began)}
        />
        <DateTimeField
          label={t('minutes.held.ended')}
          value={held.ended}
          onChange={held.setEnded}
          description={ended === '' ? t('minutes.held.endsNow') : ifEmpty(ended)}
          error={endError(held.issues, t)}
        />
      </FieldGrid>
      {held.issues.map((issue) => (
        <DayNotice key={issue.type} issue={issue} meeting={meeting} start={held.startToPlan} />
      ))}
    </>
  );
}

function endError(issues: readonly DateIssue[], t: ReturnType<typeof useMessages>['t']): string | undefined {
  if (issues.some(({ type }) => type === 'endsBeforeItBegins')) return t('minutes.held.endsBeforeItBegins');
  return issues.some(({ type }) => type === 'endsInFuture') ? t('minutes.held.endsInFuture') : undefined;
}

type DayNoticeProps = {
  readonly issue: DateIssue;
  readonly meeting: MeetingView['meeting'];
  readonly start: string;
};

/** The plan says another day: minutes of a day to come are not frozen, and the date can be set to when the meeting began. */
function DayNotice({ issue, meeting, start }: DayNoticeProps) {
  const { t, formatDate } = useMessages();
  const { write } = useSession();
  const offerUndo = useOfferUndo();
  if (issue.type !== 'futureDay' && issue.type !== 'beganOnOtherDay') return null;
  const values = { planned: formatDate(issue.planned), began: formatDate(start) };

  async function moveDate(): Promise<void> {
    const { undo } = await write((unit) =>
      unit.update('meetings', meeting.id, (current) => ({
        ...moveMeeting(current, start),
        ...(current.movedFrom === '' && { movedFrom: current.startsAt }),
      })),
    );
    offerUndo(undo, t('minutes.held.moved', values));
  }
  return (
    <Callout
      isLive
      tone={issue.type === 'futureDay' ? 'danger' : 'warning'}
      title={t(`minutes.held.${issue.type}`, values)}
      actions={
        <Button size="small" changesData onPress={() => moveDate()}>
          {t('minutes.held.move', values)}
        </Button>
      }
    >
      {t(`minutes.held.${issue.type}Text`)}
    </Callout>
  );
}
