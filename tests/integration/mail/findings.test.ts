import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createAuthority, createServerTls } from '../../../scripts/lib/certificates.mjs';
import type { MailFinding } from '../../../shared/ipc/mailAccount';
import { memoryJournal } from '../../support/mail/memoryJournal';
import {
  accountAt,
  authority,
  LOGIN,
  startMailer,
  startMailServer,
  stopMailServers,
} from '../../support/mail/mailWorld';

const DAY_MS = 86_400_000;
const others: Server[] = [];

afterEach(async () => {
  await stopMailServers();
  for (const server of others.splice(0)) server.close();
});

/** Something else that listens there. */
async function listen(onConnect: (write: (text: string) => void, end: () => void) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    onConnect(
      (text) => socket.write(text),
      () => socket.destroy(),
    );
  });
  others.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A parsing edge: of a server that listens on a port it is no text.
  return (server.address() as AddressInfo).port;
}

const mailer = (times = {}) => startMailer({ journal: memoryJournal(), times });
const test1 = (account: ReturnType<typeof accountAt>, times = {}): Promise<MailFinding> => mailer(times).test(account);

describe('an account is found', () => {
  test.each(['tls', 'starttls'] as const)('ready by %s, without and with a login', async (security) => {
    const open = await startMailServer({ security });
    expect(await test1(accountAt(open.port, { security }))).toEqual({ type: 'ready' });
    const { port, received } = await startMailServer({ security, login: LOGIN });
    const login = { user: LOGIN.user, password: LOGIN.pass };
    expect(await test1(accountAt(port, { security, ...login }))).toEqual({ type: 'ready' });
    expect(await test1(accountAt(port, { security, ...login, host: '127.0.0.1' }))).toEqual({ type: 'ready' });
    expect(received).toEqual([]);
  });

  test.each(['PLAIN', 'LOGIN', 'CRAM-MD5'])(
    'ready where the server knows %s alone, and unauthorised with a wrong password',
    async (method) => {
      const { port } = await startMailServer({ login: LOGIN, authMethods: [method] });
      expect(await test1(accountAt(port, { user: LOGIN.user, password: LOGIN.pass }))).toEqual({ type: 'ready' });
      expect(await test1(accountAt(port, { user: LOGIN.user, password: 'falsch' }))).toEqual({ type: 'unauthorised' });
    },
  );

  test('without the login that the server wants, or without its password', async () => {
    const { port } = await startMailServer({ login: LOGIN });
    expect(await test1(accountAt(port))).toEqual({ type: 'loginMissing' });
    expect(await test1(accountAt(port, { user: LOGIN.user }))).toEqual({ type: 'loginMissing' });
  });

  test('with a login that the server has no way to take', async () => {
    const login = { user: LOGIN.user, password: LOGIN.pass };
    const none = await startMailServer();
    expect(await test1(accountAt(none.port, login))).toEqual({ type: 'loginUnsupported' });
    const oauth = await startMailServer({ login: LOGIN, authMethods: ['XOAUTH2'] });
    expect(await test1(accountAt(oauth.port, login))).toEqual({ type: 'loginUnsupported' });
  });

  test('busy with logins, and not wrong, where the server is', async () => {
    const { port } = await startMailServer({
      login: LOGIN,
      turn: (step) => (step === 'auth' ? { refuse: '454 4.7.0 Temporary authentication failure' } : undefined),
    });
    const login = { user: LOGIN.user, password: LOGIN.pass };
    expect(await test1(accountAt(port, login))).toEqual({ type: 'unreachable', reason: '454' });
  });

  test('without TLS where the server offers no STARTTLS, speaks plain text on the port of TLS, or knows TLS 1.1 at most', async () => {
    const plain = await startMailServer({ security: 'plain' });
    expect(await test1(accountAt(plain.port, { security: 'starttls' }))).toEqual({ type: 'noTls' });
    expect(await test1(accountAt(plain.port, { security: 'tls' }))).toEqual({ type: 'noTls' });
    const old = await startMailServer({ maxVersion: 'TLSv1.1' });
    expect(await test1(accountAt(old.port))).toEqual({ type: 'noTls' });
  });

  test.each(['tls', 'starttls'] as const)(
    'with a certificate that does not hold, by %s, and says nothing to it',
    async (security) => {
      const foreign = createAuthority('Somebody else');
      const cases = [
        ['untrusted', createServerTls(foreign)],
        ['selfSigned', createServerTls(undefined)],
        ['expired', createServerTls(authority, { from: Date.now() - 9 * DAY_MS, to: Date.now() - 2 * DAY_MS })],
        ['notYetValid', createServerTls(authority, { from: Date.now() + 2 * DAY_MS })],
        ['hostName', createServerTls(authority, { hosts: ['127.0.0.1'] })],
      ] as const;
      for (const [reason, tls] of cases) {
        const steps: string[] = [];
        const { port } = await startMailServer({
          security,
          tls,
          login: LOGIN,
          turn: (step) => {
            steps.push(step);
            return undefined;
          },
        });
        const account = accountAt(port, { security, user: LOGIN.user, password: LOGIN.pass });
        expect(await test1(account)).toEqual({ type: 'certificate', reason });
        expect(steps.filter((step) => step !== 'connect')).toEqual([]);
      }
    },
  );

  test('unreachable where nobody listens, there is no such host, or nothing is said', async () => {
    const port = await listen(() => undefined);
    expect(await test1(accountAt(port, { security: 'starttls' }), { greetingMs: 50 })).toEqual({
      type: 'unreachable',
      reason: 'NO_GREETING',
    });
    for (const server of others.splice(0)) server.close();
    expect(await test1(accountAt(1))).toEqual({ type: 'unreachable', reason: 'ECONNREFUSED' });
    expect(await test1(accountAt(465, { host: 'mail.invalid' }))).toMatchObject({ type: 'unreachable' });
    const closing = await listen((_write, end) => end());
    expect(await test1(accountAt(closing, { security: 'starttls' }))).toEqual({
      type: 'unreachable',
      reason: 'CLOSED',
    });
  });

  test('unreachable where the server takes nobody now', async () => {
    const busy = await listen((write) => write('421 4.3.2 Too busy\r\n'));
    expect(await test1(accountAt(busy, { security: 'starttls' }))).toEqual({ type: 'unreachable', reason: '421' });
    const shut = await listen((write) => write('554 5.3.2 No service here\r\n'));
    expect(await test1(accountAt(shut, { security: 'starttls' }))).toEqual({ type: 'unreachable', reason: '554' });
  });

  test('no mail server where something else answers', async () => {
    const web = await listen((write) => write('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await test1(accountAt(web, { security: 'starttls' }))).toEqual({ type: 'notMail' });
  });

  test('with a sender that the server does not take, in its words; a temporary no is none', async () => {
    const refusing = await startMailServer({
      turn: (step) =>
        step === 'mail' ? { refuse: '550 5.7.1 <netzwerk@example.org> sender not owned by user' } : undefined,
    });
    expect(await test1(accountAt(refusing.port))).toEqual({
      type: 'senderRefused',
      reply: '550 5.7.1 <netzwerk@example.org> sender not owned by user',
    });
    const grey = await startMailServer({
      turn: (step) => (step === 'mail' ? { refuse: '451 4.7.1 Try again later' } : undefined),
    });
    expect(await test1(accountAt(grey.port))).toEqual({ type: 'unreachable', reason: '451' });
  });

  test('with a sender whose letters the server does not know', async () => {
    const { port } = await startMailServer({ takesUtf8: false });
    const account = accountAt(port, { fromAddress: 'größe@example.org' });
    expect(await test1(account)).toEqual({ type: 'senderRefused', reply: '' });
  });
});
