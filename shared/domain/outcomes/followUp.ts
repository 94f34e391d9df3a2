import { assertNever } from '../../assertNever';
import type { Outcome } from '../../schema';
import { decisionStanding, isTaken } from '../quorum';
import { dueStateOf, type DueState } from './outcomes';

type Decision = Pick<Outcome, 'kind' | 'result' | 'quorum' | 'confirmation'>;

/**
 * A decision that is to be carried out: it was adopted or found without a vote. What was rejected, never put to the vote, or voted on
 * without quorum and not confirmed since, is not pursued.
 */
export function isPursued(outcome: Decision): boolean {
  return outcome.kind === 'decision' && isTaken(outcome);
}

/** Whether somebody still has to do something: an open task, or a pursued decision that is neither carried out nor obsolete. */
export function isUnfinished(outcome: Decision & Pick<Outcome, 'state' | 'implementation'>): boolean {
  if (outcome.kind === 'task') return outcome.state === 'open';
  return isPursued(outcome) && (outcome.implementation === 'open' || outcome.implementation === 'underway');
}

/**
 * How the day of a decision's follow-up lies to today; `none` where there is nothing left to follow up.
 * @param today `YYYY-MM-DD`
 */
export function followUpStateOf(outcome: Outcome, today: string): DueState {
  return outcome.kind === 'decision' && isUnfinished(outcome) ? dueStateOf({ due: outcome.followUpOn }, today) : 'none';
}

/**
 * Decisions whose day of follow-up has come, the longest waiting first.
 * @param today `YYYY-MM-DD`
 */
export function followUpsDue(outcomes: readonly Outcome[], today: string): readonly Outcome[] {
  return outcomes
    .filter((outcome) => isFollowUpDue(outcome, today))
    .sort((a, b) => (a.followUpOn === b.followUpOn ? (a.id < b.id ? -1 : 1) : a.followUpOn < b.followUpOn ? -1 : 1));
}

/** A vote without quorum that the network has neither confirmed nor refused to confirm yet. */
function awaitsConfirmation(outcome: Decision): boolean {
  const standing = decisionStanding(outcome);
  return outcome.kind === 'decision' && (standing === 'provisional' || standing === 'provisionallyRejected');
}

function isFollowUpDue(outcome: Outcome, today: string): boolean {
  const state = followUpStateOf(outcome, today);
  return state === 'overdue' || state === 'today';
}

export const DECISION_FILTERS = ['all', 'open', 'followUp', 'unconfirmed', 'done', 'rejected'] as const;
export type DecisionFilter = (typeof DECISION_FILTERS)[number];

/**
 * `done` is what was carried out or has become obsolete.
 * @param today `YYYY-MM-DD`
 */
export function isDecisionShown(outcome: Outcome, filter: DecisionFilter, today: string): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return isUnfinished(outcome);
    case 'followUp':
      return isFollowUpDue(outcome, today);
    case 'done':
      return isPursued(outcome) && !isUnfinished(outcome);
    case 'rejected':
      return decisionStanding(outcome) === 'rejected';
    case 'unconfirmed':
      return awaitsConfirmation(outcome);
    default:
      return assertNever(filter);
  }
}
