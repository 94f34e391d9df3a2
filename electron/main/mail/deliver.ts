import { Readable } from 'node:stream';
import { readReply } from '../../../shared/domain/mailing/readReply';
import type { MailFinding, MailOutcome } from '../../../shared/ipc/mailAccount';
import { faultOf, findingOf, senderFinding } from './findingOf';
import { untilLost, type MailTimes, type SmtpSession } from './openSession';
import { setAlarm } from './withDeadline';

const PIECE_BYTES = 64 * 1024;

export interface Delivery {
  readonly from: string;
  readonly to: string;
  readonly bytes: Uint8Array;
  /** The server waits for the message, and no byte of it has left. Throws where it must not: then nothing does. */
  readonly onBegin: () => void;
}

/** `perhaps` is what it says; `dropped`: begun, and certainly not taken; `stopped`: `onBegin` threw. */
export type Delivered =
  | { readonly type: 'sent'; readonly reply: string }
  | Extract<MailOutcome, { type: 'refused' | 'perhaps' }>
  | { readonly type: 'dropped' | 'stopped'; readonly finding: MailFinding };

/**
 * Hands one message to a server (RFC 5321 §3.3). A server must not take a message whose end it has not seen (§4.1.1.4), and once the end may have been
 * sent only its answer says what became of it.
 */
export async function deliver(session: SmtpSession, delivery: Delivery, times: MailTimes): Promise<Delivered> {
  const { connection, quit } = session;
  const told = { isStopped: false, hasBegun: false, isEnding: false };
  const envelope = setAlarm(times.envelopeMs);
  const message = toStream(delivery.bytes, {
    onBegin() {
      envelope.stop();
      told.isStopped = true;
      delivery.onBegin();
      told.isStopped = false;
      told.hasBegun = true;
    },
    onEnd() {
      told.isEnding = true;
    },
  });
  try {
    const reply = await Promise.race([untilLost(connection, send(session, delivery, message)), envelope.late]);
    quit();
    return { type: 'sent', reply: wordsOf(reply) };
  } catch (error) {
    if (told.isStopped) {
      connection.close();
      return { type: 'stopped', finding: { type: 'notNoted' } };
    }
    return judge(error);
  } finally {
    envelope.stop();
  }

  function judge(error: unknown): Delivered {
    const { command, response } = faultOf(error);
    const { status, enhanced } = readReply(response);
    // Whatever is no refusal says nothing about the message.
    if (!/^[45]/u.test(status)) {
      connection.close();
      return told.isEnding ? { type: 'perhaps' } : { type: 'dropped', finding: findingOf(error) };
    }
    // In the middle of a message a server takes QUIT, and whatever else comes, for a part of it.
    if (told.hasBegun && !told.isEnding) connection.close();
    else quit();
    // About the sender or the login, unless it is about this message: too large (RFC 1870 §6.1), or later.
    const isOfMessage = status.startsWith('4') || status === '552';
    if (status === '530' || (command === 'MAIL FROM' && !isOfMessage))
      return { type: 'dropped', finding: senderFinding(response) };
    return { type: 'refused', isPermanent: status.startsWith('5'), status, enhanced, reply: wordsOf(response) };
  }
}

function wordsOf(response: string): string {
  return readReply(response).text;
}

function send(
  { connection, takesUtf8 }: SmtpSession,
  { from, to, bytes }: Delivery,
  message: Readable,
): Promise<string> {
  return new Promise((resolve, reject) => {
    connection.send({ from, to, size: bytes.byteLength, use8BitMime: takesUtf8 }, message, (error, info) =>
      error ? reject(error) : resolve(info.response),
    );
  });
}

/** The library asks for the first piece once the server said that it may come, and ends the message once it has taken the last. */
function toStream(bytes: Uint8Array, told: { readonly onBegin: () => void; readonly onEnd: () => void }): Readable {
  let at = 0;
  return new Readable({
    highWaterMark: PIECE_BYTES,
    read() {
      try {
        if (at === 0) told.onBegin();
      } catch (error) {
        this.destroy(error instanceof Error ? error : new Error('stopped', { cause: error }));
        return;
      }
      const piece = bytes.subarray(at, at + PIECE_BYTES);
      at += piece.byteLength;
      if (piece.byteLength > 0) this.push(piece);
      else {
        told.onEnd();
        this.push(null);
      }
    },
  });
}
