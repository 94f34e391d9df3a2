import { describe, expect, test } from 'vitest';
import { findingOf, senderFinding } from '../../../electron/main/mail/findingOf';
import { mailHostOf, toHostName } from '../../../electron/main/mail/mailHost';
import { isMessageId, readReply, toMessageId } from '../../../shared/domain/mailing';

describe('the answer of a mail server (RFC 5321 §4.2, RFC 3463)', () => {
  test.each([
    ['250 Ok', '250', '', 'Ok'],
    ['550 5.1.1 <a@b.example>: no such user', '550', '5.1.1', '<a@b.example>: no such user'],
    ['550-5.7.1 The first line,\r\n550 5.7.1 and the second', '550', '5.7.1', 'The first line, and the second'],
    ['550-Words first\n550 5.7.26 and the code later', '550', '5.7.26', 'Words first and the code later'],
    // A code of another class is part of the words (RFC 2034 §4).
    ['450 5.1.1 is what they said', '450', '', '5.1.1 is what they said'],
    ['552 10.0.0.1 is full', '552', '', '10.0.0.1 is full'],
    ['421', '421', '', ''],
    ['HTTP/1.1 400 Bad Request', '', '', 'HTTP/1.1 400 Bad Request'],
    ['', '', '', ''],
  ])('%j', (response, status, enhanced, text) => {
    expect(readReply(response)).toEqual({ status, enhanced, text });
  });

  test('is cut, and holds no sign that ends a line', () => {
    const { text } = readReply(`550 5.0.0 a\u2028b\u0007c ${'x'.repeat(5000)}`);
    expect(text).toMatch(/^a b c x+ …$/u);
    expect(text.length).toBeLessThan(510);
  });
});

describe('why nothing was handed over', () => {
  test.each([
    [
      { code: 'ESOCKET', originalCode: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
      { type: 'certificate', reason: 'untrusted' },
    ],
    [
      { code: 'ESOCKET', originalCode: 'CERT_REVOKED' },
      { type: 'certificate', reason: 'other' },
    ],
    [
      { code: 'ESOCKET', originalCode: 'UNSPECIFIED' },
      { type: 'certificate', reason: 'other' },
    ],
    [{ code: 'ESOCKET', originalCode: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION' }, { type: 'noTls' }],
    [{ code: 'ETLS', command: 'STARTTLS', response: '454 4.7.0 TLS not available' }, { type: 'noTls' }],
    [{ code: 'EAUTH', response: '535 5.7.8 Bad credentials' }, { type: 'unauthorised' }],
    [{ code: 'EAUTH', response: '534 5.7.9 Mechanism too weak' }, { type: 'loginUnsupported' }],
    [
      { code: 'EAUTH', response: '454 4.7.0 Later' },
      { type: 'unreachable', reason: '454' },
    ],
    [{ code: 'EENVELOPE', command: 'MAIL FROM', response: '530 5.7.0 Login first' }, { type: 'loginMissing' }],
    [{ code: 'ENOTFOUND' }, { type: 'unreachable', reason: 'ENOTFOUND' }],
    [{ code: 'ETIMEDOUT' }, { type: 'unreachable', reason: 'TIMED_OUT' }],
    [{ code: 'ECONNECTION' }, { type: 'unreachable', reason: 'CLOSED' }],
    [new Error('whatever'), { type: 'unreachable', reason: 'CLOSED' }],
    [undefined, { type: 'unreachable', reason: 'CLOSED' }],
  ])('%j', (error, finding) => {
    expect(findingOf(error)).toEqual(finding);
  });

  test('of a sender, in the words of the server', () => {
    expect(senderFinding('553-5.7.1 Not\r\n553 5.7.1 yours')).toEqual({
      type: 'senderRefused',
      reply: '553 5.7.1 Not yours',
    });
    expect(senderFinding('nonsense')).toEqual({ type: 'notMail' });
  });
});

describe('the host of an account', () => {
  test('is asked about as it is looked up, with its port where that is unusual', () => {
    expect(mailHostOf({ host: 'Mail.Behörde.de', port: 465 })).toBe('mail.xn--behrde-yxa.de');
    expect(mailHostOf({ host: 'mail.example.org', port: 2525 })).toBe('mail.example.org:2525');
    expect(mailHostOf({ host: '::1', port: 587 })).toBe('[::1]');
    expect(toHostName('exa mple')).toBe('');
  });
});

describe('an id of a message', () => {
  test.each([
    ['<01k0@example.org>', true],
    [toMessageId('01K0ABC', 'xn--behrde-yxa.example'), true],
    ['01k0@example.org', false],
    ['<a b@example.org>', false],
    ['<a@example.org>\r\nBcc: x@example.org', false],
    [`<${'a'.repeat(260)}@example.org>`, false],
  ])('%j: %s', (text, isOne) => {
    expect(isMessageId(text)).toBe(isOne);
  });
});
