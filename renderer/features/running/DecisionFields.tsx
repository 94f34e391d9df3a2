import { countVotes, decideVote, voteProblem, votePatch } from '../../../shared/domain/outcomes';
import {
  decisionStanding,
  establishAt,
  establishedWith,
  isEstablishedOtherwise,
  momentOf,
  type RoomQuorum,
} from '../../../shared/domain/quorum';
import { isQuorumMet } from '../../../shared/documents';
import type { Meeting, Outcome, Votes } from '../../../shared/schema';
import { MAJORITIES, VOTE_METHODS } from '../../../shared/schema/outcomes';
import { useSession } from '../../live';
import { Button, SegmentedControl, Select, useMessages } from '../../ui';
import { useQuorumTexts } from '../meetings';
import styles from './OutcomeCard.module.css';
import { VoteField } from './VoteField';

type DecisionFieldsProps = {
  readonly outcome: Outcome;
  readonly meeting: Meeting;
  /** As it is now; a decision keeps what was established when it was taken. */
  readonly room: RoomQuorum;
  readonly takesFocus: boolean;
  readonly onClose: () => void;
};

const NO_VOTES: Votes = { yes: 0, no: 0, abstain: 0 };

/** Votes, from which the result follows by the majority that was asked for, or consensus. */
export function DecisionFields({ outcome, meeting, room, takesFocus, onClose }: DecisionFieldsProps) {
  const { t } = useMessages();
  const { repositories } = useSession();
  const { present } = room;
  const { voteMethod, majority, invalidVotes } = outcome;
  const votes = outcome.votes ?? NO_VOTES;
  const isHands = voteMethod === 'hands';

  const moment = (): string => momentOf(meeting, new Date().toISOString());

  // From the record as it is then: the fields are left one after the other faster than the screen follows.
  type Change = Parameters<typeof votePatch>[1];
  const change = (next: Change | ((current: Outcome) => Change)): Promise<unknown> =>
    repositories.outcomes.update(outcome.id, (current) => {
      const vote = votePatch(current, typeof next === 'function' ? next(current) : next, present);
      return { ...vote, ...establishedWith(current, vote.result, room, moment()) };
    });
  const count = (option: keyof Votes, value: number): Promise<unknown> =>
    change((current) => ({ votes: { ...(current.votes ?? NO_VOTES), [option]: value } }));
  async function agree(): Promise<void> {
    await repositories.outcomes.update(outcome.id, (current) => ({
      votes: null,
      entitled: null,
      invalidVotes: 0,
      result: 'consensus',
      ...establishedWith(current, 'consensus', room, moment()),
    }));
    onClose();
  }
  const establish = (): Promise<unknown> => repositories.outcomes.update(outcome.id, establishAt(room, moment()));

  return (
    <div
      className={styles.fields}
      onKeyDown={(event) =>
        event.key === 'Enter' && event.target instanceof HTMLInputElement && outcome.result !== '' && onClose()
      }
    >
      {!isHands && (
        <VoteField
          label={t('minutes.vote.yes')}
          value={votes.yes}
          onChange={(value) => count('yes', value)}
          autoFocus={takesFocus}
        />
      )}
      <VoteField label={t('minutes.vote.no')} value={votes.no} onChange={(value) => count('no', value)} />
      <VoteField
        label={t('minutes.vote.abstain')}
        value={votes.abstain}
        onChange={(value) => count('abstain', value)}
      />
      {voteMethod === 'secret' && (
        <VoteField
          label={t('minutes.vote.invalid')}
          value={invalidVotes}
          onChange={(value) => change({ invalidVotes: value })}
        />
      )}
      {isHands && (
        <Button changesData onPress={() => change({ votes: NO_VOTES })}>
          {t('minutes.vote.unanimous')}
        </Button>
      )}
      <Button changesData onPress={() => agree()}>
        {t('minutes.consensus')}
      </Button>
      <span className={styles.end}>
        <Button variant="quiet" onPress={onClose}>
          {t('minutes.done')}
        </Button>
      </span>
      <div className={styles.how}>
        <SegmentedControl
          label={t('minutes.vote.method')}
          value={voteMethod}
          onChange={(method) => change({ voteMethod: method })}
          options={VOTE_METHODS.map((id) => ({ id, label: t(`minutes.voteMethod.${id}`) }))}
        />
        <div className={styles.majority}>
          <Select
            label={t('minutes.vote.majority')}
            value={majority}
            onChange={(id) => change({ majority: id })}
            options={MAJORITIES.map((id) => ({ id, label: t(`minutes.majority.${id}`) }))}
          />
        </div>
        <VoteField
          key={outcome.entitled ?? present}
          label={t('minutes.vote.entitled')}
          value={outcome.entitled ?? present}
          onChange={(entitled) => change({ entitled })}
        />
      </div>
      <VoteReading outcome={outcome} present={present} />
      <QuorumReading outcome={outcome} room={room} />
      {outcome.result !== '' && isEstablishedOtherwise(outcome, room) && (
        <Button changesData size="small" variant="quiet" onPress={() => establish()}>
          {t('minutes.establishQuorum')}
        </Button>
      )}
    </div>
  );
}

/** What the numbers mean, in a sentence, and what cannot be right about them. */
function VoteReading({ outcome, present }: { readonly outcome: Outcome; readonly present: number }) {
  const { t } = useMessages();
  const { votes, majority, result, voteMethod } = outcome;
  const entitled = outcome.entitled ?? present;
  if (!votes || (result !== 'adopted' && result !== 'rejected')) {
    return (
      <p className={styles.hint}>
        {t(voteMethod === 'hands' ? 'minutes.vote.hintHands' : 'minutes.vote.hint', { entitled })}
      </p>
    );
  }
  const { required, base } = decideVote(votes, majority, entitled);
  const problem = voteProblem(outcome, entitled);
  // Where the majority alone does not make it a decision, it is not called one.
  const isDecision = decisionStanding(outcome) === result;
  const reached = t(isDecision ? `minutes.result.${result}` : `minutes.majorityReached.${result}`);
  return (
    <>
      <p className={styles.hint} role="status">
        {t(`minutes.explain.${majority}`, { result: reached, yes: votes.yes, required, base })}{' '}
        {t('minutes.voters', { cast: countVotes(votes), voters: entitled })}
      </p>
      {problem && (
        <p className={styles.warning}>
          {t(`minutes.voteProblem.${problem.type}`, {
            cast: problem.cast,
            entitled: problem.entitled,
            missing: problem.entitled - problem.cast,
          })}
        </p>
      )}
    </>
  );
}

/** What it means that too few are there, before the vote and after. */
function QuorumReading({ outcome, room }: { readonly outcome: Outcome; readonly room: RoomQuorum }) {
  const { t } = useMessages();
  const { tooFewText } = useQuorumTexts();
  const established = outcome.result === '' ? establishAt(room, '') : outcome;
  const { quorum } = established;
  if (!quorum || isQuorumMet(quorum)) return null;
  return (
    <p className={styles.warning} role="status">
      {tooFewText(established)} {t(`minutes.withoutQuorum.${quorum.without}`)}
    </p>
  );
}
