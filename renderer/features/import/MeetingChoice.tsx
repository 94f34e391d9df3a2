import { meetingTitle } from '../../../shared/domain/titles';
import type { MemberImportPlan, PlannedInvitee } from '../../../shared/domain/import';
import { Checkbox, Select, useMessages } from '../../ui';
import styles from './import.module.css';
import type { IntoMeeting } from './useIntoMeeting';

interface MeetingChoiceProps {
  readonly into: IntoMeeting;
}

const NONE = 'none';

/** Among the controls: to which meeting the people of the file are invited. Without a meeting there is nothing to choose. */
export function MeetingChoice({ into: { meetings, meeting, choose } }: MeetingChoiceProps) {
  const { t, formatDate } = useMessages();
  if (meetings.length === 0) return null;
  return (
    <Select
      label={t('members.import.meeting')}
      options={[
        { id: NONE, label: t('members.import.meetingNone') },
        ...meetings.map((one) => ({
          id: one.id,
          label: t('members.import.meetingOption', {
            title: meetingTitle(one, t),
            hasDate: one.startsAt !== '',
            date: one.startsAt === '' ? '' : formatDate(one.startsAt.slice(0, 10)),
          }),
        })),
      ]}
      value={meeting?.id ?? NONE}
      onChange={(id) => choose(id === NONE ? undefined : id)}
    />
  );
}

interface MeetingConsequenceProps extends MeetingChoiceProps {
  readonly people: MemberImportPlan;
}

/** What the import does to the list of the meeting, in a sentence, and what a person has to say about answers of unknown age. */
export function MeetingConsequence({ into, people }: MeetingConsequenceProps) {
  const { t } = useMessages();
  const { meeting, meetings, plan, takesUncertain, setTakesUncertain } = into;
  if (!meeting) {
    const says = people.rows.some(({ draft: { attends } }) => attends.answer !== '' || attends.role !== '');
    if (!says) return null;
    return <p>{t(meetings.length === 0 ? 'members.import.saysWhoComesNoMeeting' : 'members.import.saysWhoComes')}</p>;
  }
  if (!plan) return null;
  const planned = [...plan.byLine.values()];
  const count = (state: string, rsvp?: string): number =>
    planned.filter((one) => one.state === state && (rsvp === undefined || answerOf(one) === rsvp)).length;
  return (
    <div className={styles.meetingConsequence}>
      <p role="status">
        {t('members.import.meetingConsequence', {
          title: meetingTitle(meeting, t),
          yes: count('answer', 'yes'),
          no: count('answer', 'no'),
          maybe: count('answer', 'maybe'),
          without: count('invite') + count('answer', 'none'),
          older: count('older'),
          present: count('present'),
        })}{' '}
        {!plan.saysWhoComes && t('members.import.meetingWithoutAnswers')}
      </p>
      {(plan.uncertain > 0 || takesUncertain) && (
        <Checkbox
          label={t('members.import.takeUncertain', { count: plan.uncertain })}
          isSelected={takesUncertain}
          onChange={setTakesUncertain}
        />
      )}
    </div>
  );
}

function answerOf({ after, unread }: PlannedInvitee): string {
  return unread === '' ? after : 'none';
}
