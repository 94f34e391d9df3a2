import { connect, isIP, type Socket } from 'node:net';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SMTPConnectionCustomAuthContext } from 'nodemailer/lib/smtp-connection';
import type { MailAccount, MailFinding } from '../../../shared/ipc/mailAccount';
import { err, ok, type Result } from '../../../shared/result';
import type { WithPassword } from '../keys/createSealedEntries';
import { findingOf } from './findingOf';
import { toHostName } from './mailHost';
import { withDeadline } from './withDeadline';

/** How long each part may take, in milliseconds. */
export interface MailTimes {
  /** From looking up the name to the end of the TLS handshake. */
  readonly connectMs: number;
  /** Until the server says its first word; some let strangers wait on purpose. */
  readonly greetingMs: number;
  readonly loginMs: number;
  /** For sender and recipient (RFC 5321 §4.5.3.2.2: five minutes). */
  readonly envelopeMs: number;
  /** Without a byte in either direction while the message goes out, and for the last answer (RFC 5321 §4.5.3.2.6: ten minutes). */
  readonly silenceMs: number;
}

export const usualMailTimes: MailTimes = {
  connectMs: 60_000,
  greetingMs: 45_000,
  loginMs: 60_000,
  envelopeMs: 300_000,
  silenceMs: 600_000,
};
/** For the answer to QUIT, which nobody needs. */
const GOODBYE_MS = 5_000;

/** The name with which a machine greets that has none outside (RFC 5321 §4.1.3): says nothing of this laptop. */
const OUR_NAME = '[127.0.0.1]';

/** Tried in this order; inside TLS, so that what each shows of the password is seen by the server alone. */
const LOGIN_METHODS = ['PLAIN', 'LOGIN', 'CRAM-MD5'] as const;

/** A way to log in that asks the server nothing: the library hands to it what the server offers, and the means to ask more. */
const LOOK = 'VERBUND-LOOK';

export interface SmtpSession {
  readonly connection: SMTPConnection;
  readonly takesUtf8: boolean;
  /** Of a message, in bytes; undefined where the server names none (RFC 1870). */
  readonly largest: number | undefined;
  /** Sends a command and answers with the server's words. */
  readonly ask: (command: string) => Promise<string>;
  readonly quit: () => void;
}

export interface SessionOptions {
  /** Whom to believe that a server is who it says, as PEM; see [Note: authorities of the system]. */
  readonly authorities: () => readonly string[];
  readonly times: MailTimes;
}

/** Connects, encrypts and logs in. Never goes on without TLS 1.2 and a certificate that holds. */
export async function openSession(
  account: WithPassword<MailAccount>,
  options: SessionOptions,
): Promise<Result<SmtpSession, MailFinding>> {
  const host = toHostName(account.host);
  if (host === '') return err({ type: 'unreachable', reason: 'ENOTFOUND' });
  if (account.user !== '' && !account.password) return err({ type: 'loginMissing' });
  try {
    return await openAt(host, account, options);
  } catch (error) {
    return err(findingOf(error));
  }
}

async function openAt(
  host: string,
  { port, security, user, password = '' }: WithPassword<MailAccount>,
  { authorities, times }: SessionOptions,
): Promise<Result<SmtpSession, MailFinding>> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const looked: SMTPConnectionCustomAuthContext[] = [];
  // Connected here and not by the library, which would ask name servers past the system: past its hosts file and the agency's VPN.
  const socket = await openSocket(host, port, times.connectMs);
  const connection = new Connection({
    host,
    port,
    connection: socket,
    secure: security === 'tls',
    requireTLS: true,
    name: OUR_NAME,
    logger: false,
    connectionTimeout: times.connectMs + times.greetingMs,
    greetingTimeout: times.greetingMs,
    socketTimeout: times.silenceMs,
    // Its types are the same settings that Node takes.
    tls: {
      minVersion: 'TLSv1.2',
      rejectUnauthorized: true,
      ca: [...authorities()],
      ...(isIP(host) === 0 && { servername: host }),
    },
    customAuth: {
      [LOOK]: (context) => {
        looked.push(context);
        context.resolve();
      },
    },
  });
  // An error that comes when nothing is under way ends the connection, and the next step says so.
  connection.on('error', () => undefined);
  try {
    await untilLost(connection, greet(connection));
    // Promised by the settings above; nothing is said to anybody where it were not so.
    if (!connection.secure) throw Object.assign(new Error('no TLS'), { code: 'ETLS' });
    await logIn(connection, { method: LOOK });
    const [context] = looked;
    if (!context) throw new Error('the library did not look');
    const { extensions, authMethods, maxAllowedSize } = context;
    if (user !== '') {
      const method = LOGIN_METHODS.find((name) => authMethods.includes(name));
      if (method === undefined) {
        quit(connection);
        return err({ type: 'loginUnsupported' });
      }
      const login = untilLost(connection, logIn(connection, { method, user, pass: password }));
      await withDeadline(times.loginMs, login);
    }
    return ok({
      connection,
      takesUtf8: extensions.includes('SMTPUTF8'),
      largest: maxAllowedSize === false ? undefined : maxAllowedSize,
      ask: (command) => withDeadline(times.envelopeMs, untilLost(connection, answerTo(context, command))),
      quit: () => quit(connection),
    });
  } catch (error) {
    connection.close();
    throw error;
  }
}

async function openSocket(host: string, port: number, longestMs: number): Promise<Socket> {
  const socket = connect({ host, port });
  const connected = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve();
    });
  });
  try {
    await withDeadline(longestMs, connected);
    return socket;
  } catch (error) {
    socket.on('error', () => undefined);
    socket.destroy();
    throw error;
  }
}

function greet(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
}

function logIn(
  connection: SMTPConnection,
  login: { readonly method: string; readonly user?: string; readonly pass?: string },
): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.login(login, (error) => (error ? reject(error) : resolve()));
  });
}

function answerTo(context: SMTPConnectionCustomAuthContext, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    context.sendCommand(command, (error, { response }) => (error ? reject(error) : resolve(response)));
  });
}

/** What the library does not answer once its connection is gone fails here. */
export async function untilLost<T>(connection: SMTPConnection, work: Promise<T>): Promise<T> {
  let forget = (): void => undefined;
  const lost = new Promise<never>((_resolve, reject) => {
    const onEnd = (): void => reject(Object.assign(new Error('connection closed'), { code: 'ECONNECTION' }));
    connection.on('error', reject);
    connection.on('end', onEnd);
    forget = () => connection.off('error', reject).off('end', onEnd);
  });
  try {
    return await Promise.race([work, lost]);
  } finally {
    forget();
  }
}

function quit(connection: SMTPConnection): void {
  const timer = setTimeout(() => connection.close(), GOODBYE_MS);
  connection.once('end', () => clearTimeout(timer));
  connection.quit();
}
