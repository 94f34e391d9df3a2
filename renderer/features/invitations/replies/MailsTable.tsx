import { Fragment, useState } from 'react';
import { absentUntil, type PlannedMail } from '../../../../shared/domain/answers';
import { memberToListName } from '../../../../shared/domain/membership';
import { meetingTitle } from '../../../../shared/domain/titles';
import { LAPTOP_ZONE } from '../../../../shared/laptopZone';
import { shorten } from '../../../../shared/text/shorten';
import { Button, previewTable as styles, useFirstRows, useMessages, type Messages } from '../../../ui';
import layout from './answers.module.css';
import { MailDetail } from './MailDetail';
import type { Answers } from './useAnswerPlan';
import { wordsOf } from './wordsOf';

type MailsTableProps = {
  readonly meetingId: string;
  readonly answers: Answers;
  readonly group: 'words' | 'automatic' | 'receipts' | 'unclear';
};

/** As much as tells what a mail is about. */
const LONGEST_EXCERPT = 140;

/** Each row has a button; more of them at once take longer to draw than a frame or two. */
const AT_ONCE = 100;

/** Mails that a person reads: one at a time is open. */
export function MailsTable({ meetingId, answers, group }: MailsTableProps) {
  const messages = useMessages();
  const { t, formatDate } = messages;
  const { first, more } = useFirstRows(answers.plan[group], AT_ONCE);
  /** How the person was found, where that is not the address. */
  function addressNote({ answer, member }: PlannedMail): string {
    if (group !== 'words' && group !== 'automatic') return '';
    if (!member) return t('invite.replies.state.unknownSender');
    return answers.isChosen(answer.key) ? t('answers.otherAddress') : '';
  }
  const [openKey, setOpenKey] = useState<string>();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t(`answers.group.${group}`)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('answers.open')}</th>
            <th scope="col">{t('invite.replies.person')}</th>
            <th scope="col">{t('answers.mail')}</th>
            <th scope="col">{t('answers.date')}</th>
            <th scope="col">{t('invite.replies.state')}</th>
          </tr>
        </thead>
        <tbody>
          {first.map((mail) => {
            const { answer, meeting } = mail;
            const isOpen = answer.key === openKey;
            const name = personName(mail, t);
            return (
              <Fragment key={answer.key}>
                <tr>
                  <td>
                    <Button
                      size="small"
                      aria-expanded={isOpen}
                      aria-label={t(isOpen ? 'answers.closeOf' : 'answers.openOf', { name })}
                      onPress={() => setOpenKey(isOpen ? undefined : answer.key)}
                    >
                      {t(isOpen ? 'answers.close' : 'answers.read')}
                    </Button>
                  </td>
                  <td className={layout.person}>
                    {name}
                    <span className={styles.detail}>
                      {[answer.from.address, addressNote(mail)]
                        .filter((part) => part !== '' && part !== name)
                        .join(' · ')}
                    </span>
                  </td>
                  <td className={layout.mail}>
                    {answer.subject || t('answers.noSubject')}
                    <span className={styles.detail}>
                      {[
                        meeting.id === meetingId
                          ? ''
                          : t('invite.replies.otherMeeting', { title: meetingTitle(meeting, t) }),
                        shorten(wordsOf(mail).replaceAll(/\s+/gu, ' '), LONGEST_EXCERPT),
                      ]
                        .filter((part) => part !== '')
                        .join(' · ')}
                    </span>
                  </td>
                  <td className={styles.date}>{formatDate(answer.date, LAPTOP_ZONE)}</td>
                  <td className={styles.quiet}>{stateOf(mail, answers, messages)}</td>
                </tr>
                {isOpen && (
                  <tr>
                    <td colSpan={5}>
                      <MailDetail mail={mail} answers={answers} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {more}
    </div>
  );
}

function personName({ member, answer: { from } }: PlannedMail, t: Messages['t']): string {
  if (member) return memberToListName(member);
  return from.name || from.address || t('answers.nobodyKnown');
}

function stateOf(mail: PlannedMail, { notedOf }: Answers, { t, formatDate }: Messages): string {
  const { content, date, key } = mail.answer;
  switch (content.type) {
    case 'words': {
      const rsvp = notedOf(key)?.rsvp ?? 'none';
      if (rsvp !== 'none' && mail.member) return t('answers.noted', { rsvp: t(`meetings.rsvp.${rsvp}`) });
      if (content.isCounter) return t('answers.counter');
      return content.forwarded ? t('answers.forwarded') : '';
    }
    case 'automatic': {
      const until = absentUntil(content.words, date);
      return until === undefined ? '' : t('answers.until', { date: formatDate(until) });
    }
    case 'receipt':
      return t(`answers.receipt.${content.kind}`);
    case 'unclear':
      return t(`answers.unclear.${content.reason}`);
    default:
      return '';
  }
}
