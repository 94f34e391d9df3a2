import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { systemAuthorities } from '../../../electron/main/mail/systemAuthorities';
import {
  keepsPassword,
  newDraft,
  readDraft,
  withSecurity,
  type AccountDraft,
} from '../../../renderer/features/mailAccount/accountDraft';
import { findingToCallout, testOutcomeToCallout } from '../../../renderer/features/mailAccount/findingToCallout';
import { certificateFaults, type KnownMailAccount, type MailFinding } from '../../../shared/ipc/mailAccount';
import { createTranslate } from '../../../shared/messages/translate';

const known: KnownMailAccount = {
  host: 'mail.example.org',
  port: 465,
  security: 'tls',
  user: 'kim',
  fromName: 'Kim Beispiel',
  fromAddress: 'netzwerk@example.org',
  replyTo: '',
  perMinute: 20,
  hasPassword: true,
};
const nobody = { name: '', email: '' };
const draft = newDraft(known, nobody);

describe('the form of a mailbox', () => {
  test('begins with the contact of the network, where that is an address', () => {
    const sender = { name: 'Koordination', email: ' netzwerk@example.org ' };
    expect(newDraft(null, sender)).toMatchObject({
      port: 465,
      fromName: 'Koordination',
      fromAddress: 'netzwerk@example.org',
    });
    expect(newDraft(null, { name: '', email: 'siehe Website' }).fromAddress).toBe('');
  });

  test('moves the usual port with the encryption, and leaves one that somebody chose', () => {
    expect(withSecurity(draft, 'starttls')).toMatchObject({ security: 'starttls', port: 587 });
    expect(withSecurity({ ...draft, port: null }, 'starttls').port).toBe(587);
    expect(withSecurity({ ...draft, port: 2525 }, 'starttls').port).toBe(2525);
  });

  test('keeps a password that is known until the server or the login changes', () => {
    expect(keepsPassword(draft, known)).toBe(true);
    expect(readDraft({ ...draft, host: ' mail.example.org ' }, known).account?.password).toBeNull();
    const changes: readonly Partial<AccountDraft>[] = [
      { host: 'b.example' },
      { port: 587 },
      { user: 'lou' },
      { password: 'x' },
    ];
    for (const changed of changes) expect(keepsPassword({ ...draft, ...changed }, known)).toBe(false);
    expect(keepsPassword(draft, { ...known, hasPassword: false })).toBe(false);
    expect(keepsPassword(draft, null)).toBe(false);
  });

  test.each([
    [{ host: 'https://mail.example.org' }, ['host']],
    [{ host: 'mail.example.org:465' }, ['host']],
    [{ host: 'kim@mail.example.org' }, ['host']],
    [{ fromAddress: 'netzwerk' }, ['fromAddress']],
    [{ replyTo: 'größe@example.org' }, ['replyTo']],
    [{ host: '' }, []],
    [{ port: null }, []],
    [{ fromAddress: '' }, []],
  ] as const)('cannot be sent with %j', (changed, wrong) => {
    const read = readDraft({ ...draft, ...changed }, known);
    expect(read.account).toBeUndefined();
    expect([...read.wrong]).toEqual(wrong);
  });

  test.each(['localhost', '192.0.2.1', '2001:db8::1', 'mail.größe.example'])('takes %s as a host', (host) => {
    expect(readDraft({ ...draft, host }, known).account?.host).toBe(host);
  });
});

const findings: readonly MailFinding[] = [
  ...(
    [
      'ready',
      'unauthorised',
      'loginMissing',
      'loginUnsupported',
      'noTls',
      'notMail',
      'declined',
      'noAccount',
      'notNoted',
    ] as const
  ).map((type) => ({ type })),
  ...certificateFaults.map((reason) => ({ type: 'certificate', reason }) as const),
  ...['ECONNREFUSED', 'NO_GREETING', '421'].map((reason) => ({ type: 'unreachable', reason }) as const),
  { type: 'senderRefused', reply: '550 5.7.1 Not yours' },
  { type: 'senderRefused', reply: '' },
];

describe.each(['de', 'en'] as const)('what is said in %s', (language) => {
  const t = createTranslate(language);

  test('is another sentence for each finding, and names no key', () => {
    const texts = findings.map((finding) => JSON.stringify(findingToCallout(finding, t).children));
    expect(new Set(texts).size).toBe(findings.length);
    for (const text of texts) expect(text).not.toMatch(/mailAccount\.|\{/u);
  });

  test('holds what the server said', () => {
    expect(findingToCallout({ type: 'senderRefused', reply: '550 5.7.1 Not yours' }, t).children).toContain(
      'Not yours',
    );
    const refused = { type: 'refused', isPermanent: false, status: '451', enhanced: '4.7.1', reply: 'Later' } as const;
    expect(testOutcomeToCallout(refused, '', t)).toMatchObject({ tone: 'warning' });
    expect(testOutcomeToCallout({ ...refused, isPermanent: true }, '', t).children).toContain('451 4.7.1 Later');
    expect(testOutcomeToCallout({ type: 'sent', at: '', reply: '' }, 'kim@example.org', t).children).toContain(
      'kim@example.org',
    );
    expect(testOutcomeToCallout({ type: 'perhaps' }, '', t).tone).toBe('warning');
    expect(testOutcomeToCallout({ type: 'notSent', finding: { type: 'noTls' } }, '', t).tone).toBe('danger');
  });
});

test('the authorities of the system are certificates, beside those that Node knows', () => {
  const authorities = systemAuthorities();
  expect(authorities.length).toBeGreaterThanOrEqual(rootCertificates.length);
  for (const pem of authorities.slice(-3)) expect(new X509Certificate(pem).ca).toBe(true);
});
