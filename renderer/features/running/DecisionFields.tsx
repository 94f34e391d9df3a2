import { votesToResult } from '../../../shared/domain/outcomes';
import { isPresent } from '../../../shared/domain/attendance';
import type { Attendance, Outcome, Votes } from '../../../shared/schema';
import { useSession } from '../../live';
import { Button, useMessages } from '../../ui';
import styles from './OutcomeCard.module.css';
import { VoteField } from './VoteField';

type DecisionFieldsProps = { readonly outcome: Outcome; readonly attendance: readonly Attendance[]; readonly takesFocus: boolean; readonly onClose: () => void };

const NO_VOTES: Votes = { yes: 0, no: 0, abstain: 0 };

/** Counted votes, from which the result follows, or consensus. */
export function DecisionFields({ outcome, attendance, takesFocus, onClose }: DecisionFieldsProps) {
  const { t } = useMessages();
  const { repositories } = useSession();
  const voters = attendance.filter((entry) => isPresent(entry) && entry.memberId !== '').length;
  const votes = outcome.votes ?? NO_VOTES;
  const cast = votes.yes + votes.no + votes.abstain;

  // From the record as it is then: the fields are left one after the other faster than the screen follows.
  const count = (option: keyof Votes, value: number): Promise<unknown> =>
    repositories.outcomes.update(outcome.id, ({ votes: counted }) => {
      const next = { ...(counted ?? NO_VOTES), [option]: value };
      return next.yes + next.no + next.abstain === 0 ? { votes: null, result: '' } : { votes: next, result: votesToResult(next) };
    });
  async function agree(): Promise<void> {
    await repositories.outcomes.update(outcome.id, { votes: null, result: 'consensus' });
    onClose();
  }

  return (
    <div className={styles.fields} onKeyDown={(event) => event.key === 'Enter' && event.target instanceof HTMLInputElement && outcome.result !== '' && onClose()}>
      <VoteField label={t('minutes.vote.yes')} value={votes.yes} onChange={(value) => count('yes', value)} autoFocus={takesFocus} />
      <VoteField label={t('minutes.vote.no')} value={votes.no} onChange={(value) => count('no', value)} />
      <VoteField label={t('minutes.vote.abstain')} value={votes.abstain} onChange={(value) => count('abstain', value)} />
      <Button onPress={() => void agree()}>{t('minutes.consensus')}</Button>
      <span className={styles.end}>
        <Button variant="quiet" onPress={onClose}>
          {t('minutes.done')}
        </Button>
      </span>
      {cast > voters ? <p className={styles.warning}>{t('minutes.tooManyVotes', { cast, voters })}</p> : <p className={styles.hint}>{t('minutes.voters', { cast, voters })}</p>}
    </div>
  );
}
