import { meetingTitle } from '../../../../shared/domain/titles';
import type { PlannedReply } from '../../../../shared/domain/invitation';
import { memberToListName } from '../../../../shared/domain/membership';
import { shorten } from '../../../../shared/text/shorten';
import { Checkbox, previewTable as styles, useFirstRows, useMessages } from '../../../ui';
import { PersonChoice } from './PersonChoice';
import { isSelectable, type Answers } from './useAnswerPlan';

type RepliesTableProps = {
  /** Of the meeting one came from; another one is named. */
  readonly meetingId: string;
  readonly answers: Answers;
};

/** Answers of calendars: what each would change. */
export function RepliesTable({ meetingId, answers }: RepliesTableProps) {
  const { t } = useMessages();
  const { plan, isSelected, toggle, choose } = answers;
  const { first, more } = useFirstRows(plan.replies);

  function change({ before, after, reply, member }: PlannedReply): string {
    if (reply.delegatedTo !== '') return t('invite.replies.delegated', { who: reply.delegatedTo });
    return before === after || !member
      ? t(`meetings.rsvp.${after}`)
      : t('invite.replies.arrow', { before: t(`meetings.rsvp.${before}`), after: t(`meetings.rsvp.${after}`) });
  }

  /** Whose word it is matters only where it can be taken over. */
  function notesOf(row: PlannedReply): readonly string[] {
    return [
      ...(row.state === 'change' ? [] : [t(`invite.replies.state.${row.state}`)]),
      ...(row.isChosen ? [t('answers.otherAddress')] : []),
      ...(row.origin === 'sender' || !isSelectable(row) ? [] : [t(`invite.replies.origin.${row.origin}`)]),
    ];
  }

  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('invite.replies.table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('invite.replies.take')}</th>
            <th scope="col">{t('invite.replies.person')}</th>
            <th scope="col">{t('invite.replies.change')}</th>
            <th scope="col">{t('invite.replies.state')}</th>
          </tr>
        </thead>
        <tbody>
          {first.map((row) => {
            const name = row.member ? memberToListName(row.member) : row.reply.name || row.reply.email;
            return (
              <tr key={row.key}>
                <td>
                  <Checkbox
                    label={t('invite.replies.takeOf', { name })}
                    isLabelHidden
                    isSelected={isSelected(row)}
                    isDisabled={!isSelectable(row)}
                    onChange={() => toggle(row.key)}
                  />
                </td>
                <td>
                  {name}
                  <span className={styles.detail}>
                    {[
                      row.reply.email === name ? '' : row.reply.email,
                      row.meeting && row.meeting.id !== meetingId
                        ? t('invite.replies.otherMeeting', { title: meetingTitle(row.meeting, t) })
                        : '',
                    ]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </span>
                  {(row.state === 'unknownSender' || row.isChosen) && (
                    <PersonChoice
                      name={row.reply.name || row.reply.email}
                      chosen={row.isChosen ? row.member : undefined}
                      onChoose={(id) => choose(row.key, id)}
                    />
                  )}
                </td>
                <td>
                  {change(row)}
                  <CommentOf reply={row} />
                </td>
                <td className={styles.note}>{notesOf(row).join(' · ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {more}
    </div>
  );
}

/** As much of what stands beside an answer as tells what it says. */
const LONGEST_WORDS = 300;

function CommentOf({ reply: { reply, words } }: { readonly reply: PlannedReply }) {
  const said = reply.comment === '' ? shorten(words, LONGEST_WORDS) : reply.comment;
  return said !== '' && <span className={styles.detail}>{said}</span>;
}
