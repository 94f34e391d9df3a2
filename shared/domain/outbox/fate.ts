import type { Message, Sending } from '../../schema';
import { roundOf } from './ids';

/**
 * [Note: claimed before it is sent] Mail cannot be called back, and two laptops may have the same letter to send. So who sends a message
 * first writes a claim to it, a record whose id follows from the message: the server takes the first and answers the second with a
 * conflict, and a merge keeps `createdBy` of what the server has (`mergeContent`; as with numbers, [Note: number ranges]). Only the laptop that is
 * named there sends, and only once the server has the claim; without a server nobody else can have the network. What became of it is written into
 * the claim. A laptop that does not know, because the connection or its power broke off, sends nothing by itself: a person says what
 * happened, and a further claim is made if it is to be sent again.
 */
export type Claim = Pick<Sending, 'createdBy' | 'rev' | 'claimedAlone'>;

export function isConfirmedFor(deviceId: string, { createdBy, rev, claimedAlone }: Claim): boolean {
  return createdBy === deviceId && (rev !== '' || claimedAlone);
}

export type Fate =
  /** Nobody has claimed it. */
  | { readonly type: 'waiting' }
  | { readonly type: 'cancelled'; readonly at: string }
  /** Claimed, and nothing is known of it yet. */
  | { readonly type: 'claimed'; readonly sending: Sending }
  /** Refused for now; tried again. */
  | { readonly type: 'delayed'; readonly sending: Sending }
  | { readonly type: 'sent'; readonly sending: Sending }
  /** It was sent, and came back. */
  | { readonly type: 'bounced'; readonly sending: Sending }
  | { readonly type: 'refused'; readonly sending: Sending }
  /** Perhaps sent, perhaps not. */
  | { readonly type: 'doubted'; readonly sending: Sending };

/** @param sendings those of the message, in whatever order */
export function fateOf(message: Pick<Message, 'id' | 'cancelledAt'>, sendings: readonly Sending[]): Fate {
  const last = latest(message.id, sendings);
  const isBounced = last !== undefined && last.bouncedAt !== '';
  if (last && last.sentAt !== '' && !isBounced) return { type: 'sent', sending: last };
  if (last && last.doubtedAt !== '' && !isBounced) return { type: 'doubted', sending: last };
  // Also of what did not arrive: somebody has seen it, and it stays at that.
  if (message.cancelledAt !== '') return { type: 'cancelled', at: message.cancelledAt };
  if (!last) return { type: 'waiting' };
  if (isBounced) return { type: 'bounced', sending: last };
  if (last.refusedAt !== '') return { type: 'refused', sending: last };
  return { type: last.delayedAt === '' ? 'claimed' : 'delayed', sending: last };
}

function latest(messageId: string, sendings: readonly Sending[]): Sending | undefined {
  return sendings.reduce<Sending | undefined>(
    (best, each) => (best && roundOf(best.id, messageId) > roundOf(each.id, messageId) ? best : each),
    undefined,
  );
}
