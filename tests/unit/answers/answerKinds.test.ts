import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../renderer/reading/answers/readAnswers';
import {
  absenceMail,
  bounceMail,
  forwardedMail,
  mailOf,
  replyMail,
  textMail,
  toBytes,
  unknownMailbox,
} from '../../support/answers/mails';

async function contentOf(mail: string) {
  const read = await readAnswer('antwort.eml', toBytes(mail));
  return 'answer' in read ? read.answer.content : read.problem;
}

describe('what kind of answer a mail is', () => {
  it('a reply of a calendar goes before what a program writes around it (a room that accepts by itself)', async () => {
    const reply = replyMail(
      { uid: '1@x', email: 'raum@hagenrode.example' },
      { headers: ['Auto-Submitted: auto-generated'] },
    );
    expect(await contentOf(reply)).toMatchObject({ type: 'calendar', replies: [{ partstat: 'ACCEPTED' }] });
  });

  it('a report about delivery (RFC 3464), though servers call it automatic as well', async () => {
    expect(await contentOf(bounceMail([unknownMailbox('weg@land.example')]))).toEqual({
      type: 'bounce',
      deliveries: [
        {
          address: 'weg@land.example',
          action: 'failed',
          status: '5.1.1',
          diagnostic: '550 5.1.1 <weg@land.example>: Recipient address rejected: User unknown',
        },
      ],
    });
  });

  it('of several recipients each; the address that was written to goes before the one it was passed on to', async () => {
    const mail = bounceMail([
      [
        'Original-Recipient: rfc822;amt@stadt.example',
        'Final-Recipient: rfc822;intern@stadt.example',
        'Action: failed',
        'Status: 5.2.2',
      ],
      [
        'Final-Recipient: rfc822; spaet@land.example',
        'Action: delayed',
        'Status: 4.4.1',
        'Will-Retry-Until: Sat, 5 Dec 2026 10:00:00 +0100',
      ],
      ['Final-Recipient: rfc822; gut@land.example', 'Action: relayed', 'Status: 2.0.0'],
    ]);
    const content = await contentOf(mail);
    expect(content).toMatchObject({
      type: 'bounce',
      deliveries: [
        { address: 'amt@stadt.example', status: '5.2.2' },
        { address: 'spaet@land.example', action: 'delayed' },
      ],
    });
  });

  it('a report that all was delivered is a receipt; so is one that somebody read it (RFC 8098)', async () => {
    const delivered = bounceMail([['Final-Recipient: rfc822; a@land.example', 'Action: delivered', 'Status: 2.1.5']]);
    expect(await contentOf(delivered)).toMatchObject({ type: 'receipt', kind: 'delivered' });
    const read = mailOf([
      'Content-Type: multipart/report; report-type=disposition-notification; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Your message was displayed.',
      '--b',
      'Content-Type: message/disposition-notification',
      '',
      'Final-Recipient: rfc822; ilka@hagenrode.example',
      'Original-Message-ID: <1@verbund.example>',
      'Disposition: manual-action/MDN-sent-manually; displayed',
      '',
      '--b--',
    ]);
    expect(await contentOf(read)).toEqual({ type: 'receipt', kind: 'read', addresses: ['ilka@hagenrode.example'] });
  });

  it.each([
    [
      'qmail',
      "Hi. This is the qmail-send program at mail.stadt.example.\nI wasn't able to deliver your message, it was not delivered to the following addresses.\n\n<weg@stadt.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nTo: andere@stadt.example",
      { from: 'MAILER-DAEMON@mail.stadt.example', subject: 'failure notice', headers: ['Return-Path: <>'] },
      { address: 'weg@stadt.example', status: '5.1.1' },
    ],
    [
      'old Exchange',
      'Your message did not reach some or all of the intended recipients.\n\nThe following recipient(s) could not be reached:\n\n      weg@stadt.example on 03.12.2026 10:00\n            The e-mail account does not exist. <mail.stadt.example #5.1.1 smtp;550 5.1.1 unknown>',
      { from: 'postmaster@stadt.example', subject: 'Undeliverable: Einladung', headers: ['Return-Path: < >'] },
      { address: 'weg@stadt.example', status: '5.1.1' },
    ],
    [
      'Exim, which names it in the head',
      'A message that you sent could not be delivered to one or more of its recipients. This is a permanent error. The following address(es) failed:\n\n  weg@stadt.example\n    550 5.2.2 Mailbox full',
      {
        from: 'Mail Delivery System <Mailer-Daemon@mail.stadt.example>',
        headers: ['X-Failed-Recipients: weg@stadt.example'],
      },
      { address: 'weg@stadt.example', status: '5.2.2' },
    ],
  ])('what came back without a report: %s', async (_, text, options, delivery) => {
    const content = await contentOf(textMail(text, options));
    expect(content).toMatchObject({ type: 'bounce', deliveries: [delivery] });
    expect(content).toHaveProperty('deliveries.length', 1);
  });

  it.each([
    [
      'a person who writes of undelivered mail',
      textMail('Meine Mail an weg@stadt.example war nicht zustellbar.\n<weg@stadt.example>'),
    ],
    ['an automatic reply that names another address', absenceMail('Ich bin nicht im Büro.\nvertretung@stadt.example')],
  ])('is not what came back: %s', async (_, mail) => {
    expect(await contentOf(mail)).not.toMatchObject({ type: 'bounce' });
  });

  it('a report of a server without an address stays with its text', async () => {
    expect(await contentOf(bounceMail([]))).toEqual({ type: 'unclear', reason: 'returned' });
  });

  it.each([
    ['RFC 3834', absenceMail('Ich bin bis 11.12.2026 nicht im Büro.')],
    ['by its subject', textMail('Ich bin bis 11.12.2026 nicht im Büro.', { subject: 'Abwesenheitsnotiz: Einladung' })],
    ['by Precedence', textMail('Ich bin bis 11.12.2026 nicht im Büro.', { headers: ['Precedence: auto_reply'] })],
  ])('an automatic reply: %s', async (_, mail) => {
    expect(await contentOf(mail)).toEqual({ type: 'automatic', words: 'Ich bin bis 11.12.2026 nicht im Büro.' });
  });

  it.each([
    ['that only suppresses answers', textMail('Ich komme.', { headers: ['X-Auto-Response-Suppress: OOF'] })],
    ['that says it is not automatic', textMail('Ich komme.', { headers: ['Auto-Submitted: no'] })],
    ['that answers an automatic reply', textMail('Ich komme.', { subject: 'AW: Automatische Antwort: Einladung' })],
  ])('a person’s mail %s', async (_, mail) => {
    expect(await contentOf(mail)).toMatchObject({ type: 'words', words: 'Ich komme.' });
  });

  it('words without their quotation; HTML where there is no other text', async () => {
    const html =
      '<p>Ich komme <b>gern</b>.</p><div>Am 03.12.2026 um 10:00 schrieb Netz:</div><blockquote type="cite"><p>Kommen Sie?</p></blockquote>';
    const mail = mailOf(['Content-Type: text/html; charset=utf-8', '', html]);
    expect(await contentOf(mail)).toMatchObject({ type: 'words', words: 'Ich komme gern.' });
  });

  it('a mail that was passed on, as an attachment or within the text: the outer one says by whom', async () => {
    const inner = textMail('Ich sage ab.', { from: 'Tore Wulfert <tore@ostrau.example>' });
    const within = textMail(
      'Bitte eintragen.\n\n-----Weitergeleitete Nachricht-----\nVon: Tore Wulfert <tore@ostrau.example>\nGesendet: Donnerstag, 3. Dezember 2026 10:00\nAn: Netz\nBetreff: AW: Einladung\n\nIch sage ab.',
    );
    for (const mail of [forwardedMail(inner), within])
      expect(await contentOf(mail)).toMatchObject({
        type: 'words',
        words: 'Bitte eintragen.',
        forwarded: { from: { name: 'Tore Wulfert', address: 'tore@ostrau.example' }, words: 'Ich sage ab.' },
      });
    expect(await contentOf(forwardedMail(bounceMail([unknownMailbox('weg@land.example')])))).toMatchObject({
      type: 'bounce',
    });
  });

  it('what nobody can read without a key', async () => {
    const enveloped = mailOf([
      'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
      'Content-Transfer-Encoding: base64',
      '',
      'MIIB',
    ]);
    expect(await contentOf(enveloped)).toEqual({ type: 'unclear', reason: 'encrypted' });
    const signed = mailOf([
      'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Ich komme.',
      '--b',
      'Content-Type: application/pkcs7-signature; name=smime.p7s',
      '',
      'MIIB',
      '--b--',
    ]);
    expect(await contentOf(signed)).toMatchObject({ type: 'words', words: 'Ich komme.' });
  });

  it('a proposal of another time is for people; a calendar that is no reply, and nothing at all, are not understood', async () => {
    const calendar = (method: string): string =>
      mailOf([
        `Content-Type: text/calendar; method=${method}`,
        '',
        'BEGIN:VCALENDAR',
        `METHOD:${method}`,
        'BEGIN:VEVENT',
        'UID:1',
        'END:VEVENT',
        'END:VCALENDAR',
      ]);
    expect(await contentOf(calendar('COUNTER'))).toMatchObject({ type: 'words', isCounter: true });
    expect(await contentOf(calendar('REQUEST'))).toEqual({ type: 'unclear', reason: 'notReply' });
    expect(await contentOf('Subject: Bild\r\n\r\n')).toEqual({ type: 'unclear', reason: 'empty' });
    expect(await contentOf('Milch, Brot, Butter')).toEqual({ type: 'notMail' });
  });
});
