import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, test } from 'vitest';
import type { MailJournal } from '../../../electron/main/mail/createMailJournal';
import type { MailOutcome } from '../../../shared/ipc/mailAccount';
import { memoryJournal } from '../../support/mail/memoryJournal';
import {
  accountAt,
  LOGIN,
  mailTo,
  NETWORK,
  startMailer,
  startMailServer,
  stopMailServers,
  trustedTls,
} from '../../support/mail/mailWorld';

afterEach(stopMailServers);

type ServerOptions = Parameters<typeof startMailServer>[0];
type Turns = NonNullable<NonNullable<ServerOptions>['turn']>;

interface Sent {
  readonly outcome: MailOutcome;
  readonly journal: ReturnType<typeof memoryJournal>;
  readonly received: Awaited<ReturnType<typeof startMailServer>>['received'];
}

const AYSE = 'ayse.celik@example.org';

async function sendTo(
  options: ServerOptions,
  mail = mailTo(AYSE),
  changed: Parameters<typeof accountAt>[1] = {},
  times: Parameters<typeof startMailer>[0]['times'] = {},
): Promise<Sent> {
  const { port, received } = await startMailServer(options);
  const journal = memoryJournal();
  const mailer = startMailer({ account: accountAt(port, changed), journal, times });
  return { outcome: await mailer.send(NETWORK, mail), journal, received };
}

const at = (wanted: string, turn: ReturnType<Turns>): { readonly turn: Turns } => ({
  turn: (step) => (step === wanted ? turn : undefined),
});
const stateOf = ({ journal }: Sent): string => journal.read(NETWORK, mailTo(AYSE).messageId).state;
/** More than any buffer on the way takes at once. */
const large = mailTo(AYSE, { attachments: [{ fileName: 'anlage.bin', bytes: new Uint8Array(12_000_000).fill(7) }] });

describe('a message that is taken', () => {
  test.each(['tls', 'starttls'] as const)('by %s arrives as it was written', async (security) => {
    const sent = await sendTo(
      { security, login: LOGIN },
      mailTo(AYSE, {
        html: '<p>Guten Tag,</p><p>Größe &amp; Maß</p>',
        replyTo: 'antworten@example.org',
        inReplyTo: '<frueher@example.org>',
        headers: { listUnsubscribe: 'mailto:abmelden@example.org?subject=Rundbrief%20abbestellen' },
        attachments: [{ fileName: 'Tagesordnung.pdf', bytes: new Uint8Array([1, 2, 3]) }],
        calendar: { method: 'REQUEST', fileName: 'einladung.ics', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
      }),
      { security, user: LOGIN.user, password: LOGIN.pass },
    );
    expect(sent.outcome).toEqual({ type: 'sent', at: '', reply: 'Ok: queued' });
    expect(stateOf(sent)).toBe('sent');
    const [{ from, to, source } = { from: '', to: [], source: '' }] = sent.received;
    expect([from, ...to]).toEqual(['netzwerk@example.org', AYSE]);
    const read = await PostalMime.parse(source);
    expect(read).toMatchObject({
      subject: mailTo(AYSE).subject,
      from: { name: 'Koordination Öffentlicher Sektor', address: 'netzwerk@example.org' },
      to: [{ name: 'Çelik, Dr. Ayşe', address: AYSE }],
      replyTo: [{ address: 'antworten@example.org' }],
      messageId: mailTo(AYSE).messageId,
      inReplyTo: '<frueher@example.org>',
      references: '<frueher@example.org>',
      date: '2026-12-01T09:00:00.000Z',
    });
    expect(read.text?.trim().split(/\r?\n/u)).toEqual(mailTo(AYSE).text.trim().split('\n'));
    expect(read.html).toContain('Größe &amp; Maß');
    expect(read.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe(
      '<mailto:abmelden@example.org?subject=Rundbrief%20abbestellen>',
    );
    expect(read.attachments.map(({ filename }) => filename)).toContain('Tagesordnung.pdf');
    expect(source).not.toMatch(/^(?:X-Unsent|Bcc|X-Mailer):/imu);
    expect(Math.max(...source.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  test('goes to the reply address of the account where it names none', async () => {
    const { received } = await sendTo({}, mailTo(AYSE), { replyTo: 'rueckfragen@example.org' });
    const read = await PostalMime.parse(received[0]?.source ?? '');
    expect(read.replyTo).toMatchObject([{ address: 'rueckfragen@example.org' }]);
  });

  test('lets no name and no subject end a header', async () => {
    const words = 'Kim\r\nBcc: evil@example.org\u2028';
    const { received } = await sendTo({}, mailTo(AYSE, { to: { name: words, email: AYSE }, subject: words }), {
      fromName: words,
    });
    expect(received).toMatchObject([{ to: [AYSE] }]);
    expect(received[0]?.source).not.toMatch(/^Bcc:/imu);
  });

  test('reaches a domain with umlauts by its A-labels, and a mailbox with umlauts where the server knows them', async () => {
    const domain = await sendTo({ takesUtf8: false }, mailTo('kim@größe.example'));
    expect(domain.received).toMatchObject([{ to: ['kim@größe.example'] }]);
    expect(domain.received[0]?.source).toMatch(/^To: .*<kim@xn--gre-6ka8i\.example>/mu);
    const mailbox = await sendTo({}, mailTo('größe@example.org'));
    expect(mailbox.received).toMatchObject([{ to: ['größe@example.org'] }]);
  });

  test('is never sent again, before a person said so', async () => {
    const { port, received } = await startMailServer();
    const mailer = startMailer({ account: accountAt(port), journal: memoryJournal() });
    await mailer.send(NETWORK, mailTo(AYSE));
    expect(await mailer.send(NETWORK, mailTo(AYSE))).toMatchObject({ type: 'sent', reply: '' });
    expect(received).toHaveLength(1);
  });
});

describe('a message that is refused', () => {
  test.each([
    ['rcpt', '550 5.1.1 No such user here', true, '550', '5.1.1', 'No such user here'],
    [
      'rcpt',
      '451 4.7.1 Greylisted, try again in 300 seconds',
      false,
      '451',
      '4.7.1',
      'Greylisted, try again in 300 seconds',
    ],
    ['rcpt', '452 4.2.2 Mailbox full', false, '452', '4.2.2', 'Mailbox full'],
    ['mail', '452 4.3.1 Insufficient system storage', false, '452', '4.3.1', 'Insufficient system storage'],
    ['mail', '552 5.3.4 Message too big', true, '552', '5.3.4', 'Message too big'],
    ['dataEnd', '552 5.2.2 Quota exceeded', true, '552', '5.2.2', 'Quota exceeded'],
    ['dataEnd', '554 No words that anybody numbered', true, '554', '', 'No words that anybody numbered'],
    ['dataEnd', '421 4.3.2 Shutting down', false, '421', '4.3.2', 'Shutting down'],
  ] as const)('at %s says so: %s', async (step, refuse, isPermanent, status, enhanced, reply) => {
    const sent = await sendTo(at(step, { refuse }));
    expect(sent.outcome).toEqual({ type: 'refused', isPermanent, status, enhanced, reply });
    expect(stateOf(sent)).toBe('refused');
    expect(sent.received).toEqual([]);
  });

  test('is refused before it is sent where it is larger than the server takes, or its mailbox is none for the server', async () => {
    const steps: string[] = [];
    const turn: Turns = (step) => {
      steps.push(step);
      return undefined;
    };
    const tooLarge = await sendTo({ size: 1_000_000, turn }, large);
    expect(tooLarge.outcome).toEqual({
      type: 'refused',
      isPermanent: true,
      status: '552',
      enhanced: '5.3.4',
      reply: '',
    });
    const unknownLetters = await sendTo({ takesUtf8: false, turn }, mailTo('größe@example.org'));
    expect(unknownLetters.outcome).toMatchObject({ type: 'refused', status: '553', enhanced: '5.6.7' });
    const noDomain = await sendTo({ turn }, mailTo('kim@xn--iñvalid.example'));
    expect(noDomain.outcome).toMatchObject({ type: 'refused', status: '553', enhanced: '5.1.3' });
    expect(steps).not.toContain('mail');
    expect(stateOf(tooLarge)).toBe('unknown');
  });

  test('may be sent again', async () => {
    let isFull = true;
    const { port, received } = await startMailServer({
      turn: (step) => (step === 'rcpt' && isFull ? { refuse: '452 4.2.2 Mailbox full' } : undefined),
    });
    const mailer = startMailer({ account: accountAt(port), journal: memoryJournal() });
    expect(await mailer.send(NETWORK, mailTo(AYSE))).toMatchObject({ type: 'refused', isPermanent: false });
    isFull = false;
    expect(await mailer.send(NETWORK, mailTo(AYSE))).toMatchObject({ type: 'sent' });
    expect(received).toHaveLength(1);
  });
});

test('a message that is refused while it is still being sent is not ended', async () => {
  /** Ends of what came, so that what stands behind the message is among it. */
  let heard = '';
  let isMessage = false;
  const server = createServer(trustedTls, (socket) => {
    socket.on('error', () => undefined);
    socket.write('220 localhost\r\n');
    socket.on('data', (bytes: Buffer) => {
      const text = bytes.toString('latin1');
      if (isMessage && heard === '') socket.write('452 4.3.1 Disk full\r\n');
      if (isMessage) heard += text.slice(-40);
      else socket.write(text === 'DATA\r\n' ? '354 Go on\r\n' : '250 Ok\r\n');
      isMessage ||= text === 'DATA\r\n';
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const closed = new Promise<void>((resolve) => {
    server.once('secureConnection', (socket) => socket.once('close', () => resolve()));
  });
  // A parsing edge: of a server that listens on a port it is no text.
  const { port } = server.address() as AddressInfo;
  const mailer = startMailer({ account: accountAt(port), journal: memoryJournal() });
  expect(await mailer.send(NETWORK, large)).toMatchObject({ type: 'refused', isPermanent: false, status: '452' });
  await closed;
  server.close();
  expect(heard).not.toMatch(/QUIT|\r\n\.\r\n/u);
});

describe('a message of which nobody knows', () => {
  test.each(['dataEnd', 'taken'])('was perhaps sent where the connection breaks at %s', async (step) => {
    const sent = await sendTo(at(step, 'drop'));
    expect(sent.outcome).toEqual({ type: 'perhaps' });
    expect(stateOf(sent)).toBe('begun');
  });

  test('was perhaps sent where the answer to it is none', async () => {
    const sent = await sendTo(at('dataEnd', { refuse: '354 Go on' }));
    expect(sent.outcome).toEqual({ type: 'perhaps' });
  });

  test('was perhaps sent where the answer does not come in time', async () => {
    const sent = await sendTo(at('dataEnd', 'hang'), mailTo(AYSE), {}, { silenceMs: 1500 });
    expect(sent.outcome).toEqual({ type: 'perhaps' });
  });

  test('is not sent again by itself, and may be once a person said that it did not arrive', async () => {
    let breaks = true;
    const { port, received } = await startMailServer({
      turn: (step) => (step === 'dataEnd' && breaks ? 'drop' : undefined),
    });
    const journal = memoryJournal();
    const mailer = startMailer({ account: accountAt(port), journal });
    expect(await mailer.send(NETWORK, mailTo(AYSE))).toEqual({ type: 'perhaps' });
    breaks = false;
    expect(await mailer.send(NETWORK, mailTo(AYSE))).toEqual({ type: 'perhaps' });
    expect(received).toEqual([]);
    journal.forget(NETWORK, [mailTo(AYSE).messageId]);
    expect(await mailer.send(NETWORK, mailTo(AYSE))).toMatchObject({ type: 'sent' });
    expect(received).toHaveLength(1);
  });
});

describe('a message that was not sent', () => {
  test.each(['connect', 'auth', 'mail', 'rcpt'])('is free again where the connection breaks at %s', async (step) => {
    const login = { user: LOGIN.user, password: LOGIN.pass };
    const sent = await sendTo({ login: LOGIN, ...at(step, 'drop') }, mailTo(AYSE), login);
    expect(sent.outcome).toMatchObject({ type: 'notSent', finding: { type: 'unreachable' } });
    expect(stateOf(sent)).toBe('unknown');
  });

  test('is free again where the connection breaks before its end was sent', async () => {
    const sent = await sendTo(at('data', 'drop'), large);
    expect(sent.outcome).toMatchObject({ type: 'notSent', finding: { type: 'unreachable' } });
    expect(stateOf(sent)).toBe('unknown');
  });

  test.each(['mail', 'rcpt'])('waits no longer than it may at %s', async (step) => {
    const sent = await sendTo(at(step, 'hang'), mailTo(AYSE), {}, { envelopeMs: 100 });
    expect(sent.outcome).toEqual({ type: 'notSent', finding: { type: 'unreachable', reason: 'TIMED_OUT' } });
  });

  test('says what is wrong with the login, the sender or the account', async () => {
    const wrong = await sendTo({ login: LOGIN }, mailTo(AYSE), { user: LOGIN.user, password: 'falsch' });
    expect(wrong.outcome).toEqual({ type: 'notSent', finding: { type: 'unauthorised' } });
    const missing = await sendTo({ login: LOGIN });
    expect(missing.outcome).toEqual({ type: 'notSent', finding: { type: 'loginMissing' } });
    const foreign = await sendTo(at('mail', { refuse: '553 5.7.1 Sender not yours' }));
    expect(foreign.outcome).toEqual({
      type: 'notSent',
      finding: { type: 'senderRefused', reply: '553 5.7.1 Sender not yours' },
    });
    const none = startMailer({ journal: memoryJournal() });
    expect(await none.send(NETWORK, mailTo(AYSE))).toEqual({ type: 'notSent', finding: { type: 'noAccount' } });
  });

  test('is not begun where that cannot be noted', async () => {
    const { port, received } = await startMailServer();
    const journal: MailJournal = {
      ...memoryJournal(),
      note() {
        throw Object.assign(new Error('full'), { code: 'profileFull' });
      },
    };
    const mailer = startMailer({ account: accountAt(port), journal });
    expect(await mailer.send(NETWORK, mailTo(AYSE))).toEqual({ type: 'notSent', finding: { type: 'notNoted' } });
    expect(received).toEqual([]);
  });
});

test('messages go one after the other, at the pace of the account, whatever becomes of each', async () => {
  let open = 0;
  let most = 0;
  const { port, received } = await startMailServer({
    turn(step, value) {
      if (step === 'mail') open += 1;
      if (step === 'taken' || (step === 'rcpt' && value.startsWith('nobody'))) open -= 1;
      most = Math.max(most, open);
      return step === 'rcpt' && value.startsWith('nobody') ? { refuse: '550 5.1.1 Unknown' } : undefined;
    },
  });
  let clock = 0;
  const waited: number[] = [];
  const mailer = startMailer({
    account: accountAt(port, { perMinute: 30 }),
    journal: memoryJournal(),
    monotonicMs: () => clock,
    wait: async (ms) => {
      waited.push(ms);
      clock += ms + 500;
    },
  });
  const names = ['a', 'nobody', 'c', 'd'];
  const outcomes = await Promise.all(
    names.map((name) => mailer.send(NETWORK, mailTo(`${name}@example.org`, { messageId: `<${name}@example.org>` }))),
  );
  expect(outcomes.map(({ type }) => type)).toEqual(['sent', 'refused', 'sent', 'sent']);
  expect(received.map(({ to }) => to[0])).toEqual(['a@example.org', 'c@example.org', 'd@example.org']);
  expect(most).toBe(1);
  expect(waited).toEqual([0, 2000, 2000, 2000]);
});
