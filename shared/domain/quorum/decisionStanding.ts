import { isQuorumMet, voteStanding, VOTE_STANDINGS } from '../../documents';
import type { Outcome } from '../../schema';

/** `''` without a result, otherwise what the vote led to; `unconfirmed` where the confirmation that it needed was refused. */
export const DECISION_STANDINGS = ['', ...VOTE_STANDINGS, 'unconfirmed'] as const;
export type DecisionStanding = (typeof DECISION_STANDINGS)[number];

type Decision = Pick<Outcome, 'result' | 'quorum' | 'confirmation'>;

/** What a decision is worth today: its result, whether enough were there to reach it, and whether it was confirmed since. */
export function decisionStanding({ result, quorum, confirmation }: Decision): DecisionStanding {
  if (result === '') return '';
  if (!isConfirmable({ result, quorum }) || confirmation === '') return voteStanding(result, quorum);
  return confirmation === 'confirmed' ? result : 'unconfirmed';
}

/** Whether the network has decided it: by votes or by consensus, and with enough members or confirmed since. */
export function isTaken(decision: Decision): boolean {
  const standing = decisionStanding(decision);
  return standing === 'adopted' || standing === 'consensus';
}

/** Whether it waits for a confirmation, or had one: the only decisions that have something to confirm. */
export function isConfirmable({ result, quorum }: Pick<Outcome, 'result' | 'quorum'>): boolean {
  return result !== '' && quorum?.without === 'confirmedLater' && !isQuorumMet(quorum);
}
