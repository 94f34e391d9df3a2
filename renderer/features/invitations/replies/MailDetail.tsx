import { rsvpOf, type PlannedMail } from '../../../../shared/domain/answers';
import { meetingTitle } from '../../../../shared/domain/titles';
import type { Rsvp } from '../../../../shared/schema';
import { useRecords } from '../../../live';
import { Folded, SegmentedControl, TextField, useMessages } from '../../../ui';
import layout from './answers.module.css';
import { PersonChoice } from './PersonChoice';
import type { Answers } from './useAnswerPlan';
import { wordsOf } from './wordsOf';

const RSVPS: readonly Rsvp[] = ['none', 'yes', 'maybe', 'no'];
/** Of a comment that is proposed: the list of those who are invited shows it in a line. */
const LONGEST_COMMENT = 200;

/** One mail: the words of the person, what was passed on, and the whole text. Of words a person says what they mean. */
export function MailDetail({ mail, answers }: { readonly mail: PlannedMail; readonly answers: Answers }) {
  const { t } = useMessages();
  const { answer } = mail;
  const { content, text, isCut } = answer;
  const words = wordsOf(mail);
  const forwarded = content.type === 'words' ? content.forwarded : undefined;
  const isUntold = content.type === 'words' && content.words === '' && !forwarded && text !== '';
  return (
    <div className={layout.opened}>
      {isUntold && <p className={layout.hint}>{t('answers.wordsUntold')}</p>}
      {content.type === 'words' && content.words !== '' && <p className={layout.words}>{content.words}</p>}
      {forwarded && (
        <p className={layout.hint}>
          {t('answers.forwardedFrom', {
            name: [forwarded.from.name, forwarded.from.address].filter((part) => part !== '').join(', ') || '–',
            subject: forwarded.subject || '–',
          })}
        </p>
      )}
      {forwarded && <p className={layout.words}>{forwarded.words}</p>}
      {!forwarded && (content.type !== 'words' || content.words === '') && words !== '' && (
        <p className={layout.words}>{words}</p>
      )}
      {text !== '' && text !== words && (
        <Folded label={t('answers.wholeMail')}>
          <p className={layout.words}>{text}</p>
        </Folded>
      )}
      {isCut && <p className={layout.hint}>{t('answers.cut')}</p>}
      {content.type === 'words' && <Noting mail={mail} answers={answers} />}
    </div>
  );
}

function Noting({ mail, answers }: { readonly mail: PlannedMail; readonly answers: Answers }) {
  const { t } = useMessages();
  const attendance = useRecords('attendance').byId;
  const { answer, member, proposed, meeting } = mail;
  const { key, from, senders = [] } = answer;
  const noted = answers.notedOf(key) ?? { rsvp: 'none', comment: '' };
  const isByAddress = member !== undefined && !answers.isChosen(key);

  function decide(rsvp: Rsvp): void {
    const own = answer.content.type === 'words' ? answer.content.words : '';
    const proposal = own.replaceAll(/\s+/gu, ' ').slice(0, LONGEST_COMMENT);
    answers.note(key, { rsvp, comment: noted.comment === '' && noted.rsvp === 'none' ? proposal : noted.comment });
  }

  return (
    <div className={layout.noting}>
      {!isByAddress && (
        <PersonChoice
          name={from.name || senders[0] || ''}
          chosen={member}
          proposed={proposed}
          onChoose={(id) => answers.choose(key, id)}
        />
      )}
      {member ? (
        <>
          <SegmentedControl
            label={t('answers.noteFor', { meeting: meetingTitle(meeting, t) })}
            description={t('answers.before', { rsvp: t(`meetings.rsvp.${rsvpOf(mail, attendance)}`) })}
            options={RSVPS.map((id) => ({
              id,
              label: id === 'none' ? t('answers.noteNothing') : t(`meetings.rsvp.${id}`),
            }))}
            value={noted.rsvp}
            onChange={decide}
          />
          {noted.rsvp !== 'none' && (
            <TextField
              label={t('answers.comment')}
              value={noted.comment}
              onChange={(comment) => answers.note(key, { ...noted, comment })}
            />
          )}
        </>
      ) : (
        <p className={layout.hint}>{t('answers.person.needed')}</p>
      )}
    </div>
  );
}
