import { assertNever } from '../../assertNever';
import type { Outcome } from '../../schema';
import { dueStateOf, type DueState } from './outcomes';

/** A decision that is to be carried out: it was adopted or found without a vote. What was rejected, or never put to the vote, is not pursued. */
export function isPursued({ kind, result }: Pick<Outcome, 'kind' | 'result'>): boolean {
  return kind === 'decision' && (result === 'adopted' || result === 'consensus');
}

/** Whether somebody still has to do something: an open task, or a pursued decision that is neither carried out nor obsolete. */
export function isUnfinished(outcome: Pick<Outcome, 'kind' | 'result' | 'state' | 'implementation'>): boolean {
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

function isFollowUpDue(outcome: Outcome, today: string): boolean {
  const state = followUpStateOf(outcome, today);
  return state === 'overdue' || state === 'today';
}

export const DECISION_FILTERS = ['all', 'open', 'followUp', 'done', 'rejected'] as const;
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
      return outcome.result === 'rejected';
    default:
      return assertNever(filter);
  }
}
