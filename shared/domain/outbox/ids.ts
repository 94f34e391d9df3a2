import type { Letter } from '../../schema';
import { idTail } from '../../schema/records';
import { toMessageId } from '../mailing';

/** Why people are written to; each has its words in the messages. */
export type LetterKind = 'invite' | 'update' | 'uninvite' | 'cancel' | 'remind';

/** Kinds that say something once: who was invited to a state of a meeting is not invited to it again by another letter. */
const ONCE: ReadonlySet<string> = new Set<LetterKind>(['invite', 'update', 'uninvite', 'cancel']);

const ROUND = '~';

/**
 * Id of the message of a letter to a person. Of a kind that says something once it follows from what is said: two laptops that do so, each
 * with a letter of its own, write one message.
 * @param isTaken whether that has been said already and is to be said again, because it was taken back in between
 */
export function messageIdOf(
  { id, kind, targetId, sequence }: Pick<Letter, 'id' | 'kind' | 'targetId' | 'sequence'>,
  memberId: string,
  isTaken: (id: string) => boolean = () => false,
): string {
  if (!ONCE.has(kind)) return `message:${idTail(id)}:${idTail(memberId)}`;
  const first = `message:${idTail(targetId)}:${kind}${sequence}:${idTail(memberId)}`;
  return nextFree(first, isTaken);
}

/** Id of the claim to send a message; of a further one, once it is known or was said what became of those before. @param round from 1 on */
export function sendingIdOf(messageId: string, round: number): string {
  const first = `sending:${idTail(messageId)}`;
  return round === 1 ? first : `${first}${ROUND}${round}`;
}

/** Which one of the claims to a message it is, from 1 on. */
export function roundOf(sendingId: string, messageId: string): number {
  const after = sendingId.slice(sendingIdOf(messageId, 1).length);
  return after.startsWith(ROUND) ? Number(after.slice(ROUND.length)) : 1;
}

/**
 * Message-ID of what is sent under a claim. It follows from the claim: a laptop that has forgotten its records, because it was set back to a
 * backup, finds what it sent in the journal of the main process by it.
 * @param domain of the sender, in ASCII
 */
export function mailIdOf(sendingId: string, domain: string): string {
  return toMessageId(idTail(sendingId).replaceAll(':', '.'), domain);
}

function nextFree(first: string, isTaken: (id: string) => boolean): string {
  let id = first;
  for (let round = 2; isTaken(id); round += 1) id = `${first}${ROUND}${round}`;
  return id;
}
