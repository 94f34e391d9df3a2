import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** @typedef {import('smtp-server').SMTPServerSession} Session */
/** @typedef {'connect' | 'auth' | 'mail' | 'rcpt' | 'data' | 'dataEnd' | 'taken'} Step the last: the message is there, and its sender does not know yet */
/**
 * What the server does there instead of going on: refuses in such words (`550 5.1.1 …`), breaks the connection, or says nothing more.
 * @typedef {{ refuse: string } | 'drop' | 'hang' | undefined} Turn
 */
/** @typedef {{ readonly from: string, readonly to: readonly string[], readonly source: string }} Received */

/** @param {string} reply */
function toError(reply) {
  const [, code, text] = /^(\d{3}) (.*)$/su.exec(reply) ?? [];
  return Object.assign(new Error(text), { responseCode: Number(code) });
}

/**
 * A mail server on this very machine that speaks to nobody else and passes nothing on.
 * @param {object} options
 * @param {number} [options.port] any free one without it
 * @param {'tls' | 'starttls' | 'plain'} [options.security]
 * @param {import('./certificates.mjs').ServerTls} options.tls
 * @param {{ user: string, pass: string } | null} [options.login] null: nobody has to log in
 * @param {readonly string[]} [options.authMethods]
 * @param {number} [options.size] largest message in bytes
 * @param {boolean} [options.takesUtf8]
 * @param {import('node:tls').SecureVersion} [options.maxVersion]
 * @param {(step: Step, value: string) => Turn | Promise<Turn>} [options.turn]
 * @param {(mail: Received) => void | Promise<void>} [options.onMail]
 */
export async function createMailServer({
  port = 0,
  security = 'tls',
  tls,
  login = null,
  authMethods = ['PLAIN', 'LOGIN'],
  size,
  takesUtf8 = true,
  maxVersion,
  turn = () => undefined,
  onMail = () => undefined,
}) {
  /** @type {Received[]} */
  const received = [];

  /** @param {Session} session */
  function drop(session) {
    for (const connection of server.connections) if (connection.id === session.id) connection._socket.destroy();
  }

  /** @param {Step} step @param {string} value @param {Session} session @param {(error?: Error | null) => void} goOn */
  async function take(step, value, session, goOn) {
    const what = await turn(step, value);
    if (what === 'drop') drop(session);
    else if (what !== 'hang') goOn(what && toError(what.refuse));
  }

  const server = new SMTPServer({
    ...tls,
    ...(maxVersion && { maxVersion, minVersion: maxVersion }),
    secure: security === 'tls',
    name: 'localhost',
    banner: 'Verbund test server',
    disabledCommands: [
      ...(security === 'plain' ? ['STARTTLS'] : []),
      ...(login === null || authMethods.length === 0 ? ['AUTH'] : []),
    ],
    authMethods: [...authMethods],
    ...(size !== undefined && { size }),
    hideSMTPUTF8: !takesUtf8,
    hideENHANCEDSTATUSCODES: true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onConnect: (session, goOn) => take('connect', session.remoteAddress, session, goOn),
    onAuth(auth, session, answer) {
      const isRight =
        auth.username === login?.user &&
        (auth.method === 'CRAM-MD5' ? auth.validatePassword(login?.pass ?? '') : auth.password === login?.pass);
      take('auth', auth.username ?? '', session, (error) => {
        if (error) answer(error);
        else if (isRight) answer(null, { user: auth.username });
        else answer(toError('535 5.7.8 Authentication credentials invalid'));
      });
    },
    onMailFrom: ({ address }, session, goOn) => take('mail', address, session, goOn),
    onRcptTo: ({ address }, session, goOn) => take('rcpt', address, session, goOn),
    async onData(stream, session, answer) {
      const { mailFrom, rcptTo } = session.envelope;
      const to = rcptTo.map(({ address }) => address);
      const recipient = to[0] ?? '';
      // Its connection broke: there is nobody to answer.
      const ended = once(stream, 'end').then(
        () => true,
        () => false,
      );
      const start = await turn('data', recipient);
      if (start === 'drop') {
        drop(session);
        return;
      }
      /** @type {Buffer[]} */
      const pieces = [];
      stream.on('data', (piece) => pieces.push(piece));
      if (!(await ended)) return;
      take('dataEnd', recipient, session, async (error) => {
        if (error) {
          answer(error);
          return;
        }
        const mail = {
          from: mailFrom === false ? '' : mailFrom.address,
          to,
          source: Buffer.concat(pieces).toString('utf8'),
        };
        received.push(mail);
        await onMail(mail);
        take('taken', recipient, session, (last) => answer(last, '2.0.0 Ok: queued'));
      });
    },
  });
  // What a client breaks off is no matter of the server.
  server.on('error', () => undefined);
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();

  return {
    port: typeof address === 'object' && address ? address.port : port,
    received,
    close: () =>
      /** @type {Promise<void>} */ (
        new Promise((resolve) => {
          server.close(() => resolve());
        })
      ),
  };
}

/** @typedef {Awaited<ReturnType<typeof createMailServer>>} MailServer */
