import type { Sending } from '../../schema';
import type { Draft } from '../../schema/records';
import { isTriedEnough } from './planOutbox';

/** What came of handing one message to the mail server. */
export type MailOutcome =
  | { readonly type: 'sent'; readonly status: string; readonly reply: string }
  | { readonly type: 'refused'; readonly isPermanent: boolean; readonly status: string; readonly reply: string }
  /** The connection broke before the answer: nobody knows. */
  | { readonly type: 'perhaps' };

/**
 * What is written into the claim.
 * @param at ISO 8601 instant
 */
export function outcomePatch(outcome: MailOutcome, sending: Sending, at: string): Draft<'sendings'> {
  if (outcome.type === 'perhaps') return { doubtedAt: at };
  const { status, reply } = outcome;
  if (outcome.type === 'sent') return { sentAt: at, status, reply };
  const delayed = { ...sending, delays: sending.delays + 1 };
  return outcome.isPermanent || isTriedEnough(delayed)
    ? { refusedAt: at, status, reply }
    : { delayedAt: at, delays: delayed.delays, status, reply };
}
