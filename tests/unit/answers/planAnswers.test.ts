import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../renderer/reading/answers/readAnswers';
import { notedToReplies, planAnswers, type NotedAnswer } from '../../../shared/domain/answers';
import { meetingUid } from '../../../shared/domain/meetings';
import { record } from '../../support/records';
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
import { outlookMail } from '../../support/answers/outlookMail';

const meeting = record('meetings', 'meeting:01ABC', { title: 'Quartalstreffen', startsAt: '2026-12-03T10:00' });
const later = record('meetings', 'meeting:02ABC', { title: 'Quartalstreffen', startsAt: '2027-03-04T10:00' });
const other = record('meetings', 'meeting:03ABC', { title: 'Frühjahrskongress', startsAt: '2027-04-01T10:00' });
const contact = { id: 'c1', kind: 'email', value: 'tore@privat.example', use: 'private', source: '', asOf: '' };
const members = [
  record('members', 'member:ilka', { email: 'ilka@xn--grorode-2va.example', familyName: 'Brandmoor' }),
  record('members', 'member:tore', { email: 'Tore@Ostrau.example', familyName: 'Wulfert', contacts: [contact] }),
];
const attendance = ['ilka', 'tore'].map((name) =>
  record('attendance', `attendance:01ABC:${name}`, {
    meetingId: meeting.id,
    memberId: `member:${name}`,
    invited: true,
  }),
);

async function plan(files: readonly (string | Uint8Array)[], chosen: ReadonlyMap<string, string> = new Map()) {
  const answers = await Promise.all(
    files.map(async (content, index) => {
      const read = await readAnswer(`${index}.eml`, typeof content === 'string' ? toBytes(content) : content);
      if ('problem' in read) throw new Error(read.problem.type);
      return read.answer;
    }),
  );
  return planAnswers(answers, {
    meeting,
    meetings: [later, meeting, other],
    attendance,
    members,
    uidOf: meetingUid,
    chosen,
  });
}

describe('whose answers they are', () => {
  it('a domain counts alike in letters and as A-labels (RFC 5891), and so does any address of a person', async () => {
    const { words, replies } = await plan([
      textMail('Ich komme.', { from: 'Ilka <ILKA@Großrode.example>' }),
      textMail('Ich auch.', { from: 'tore@privat.example' }),
      replyMail({ uid: meetingUid(meeting.id), email: 'ilka@großrode.example' }),
    ]);
    expect(words.map(({ member }) => member?.id)).toEqual(['member:ilka', 'member:tore']);
    expect(replies).toMatchObject([{ member: { id: 'member:ilka' }, state: 'change', isPreselected: true }]);
  });

  it('whoever is unknown stays so until a person says who it is', async () => {
    const mail = replyMail({ uid: meetingUid(meeting.id), email: 'tore@neu.example', partstat: 'DECLINED' });
    const { replies } = await plan([mail]);
    expect(replies).toMatchObject([{ state: 'unknownSender', isPreselected: false }]);
    const chosen = await plan([mail], new Map([[replies[0]?.key ?? '', 'member:tore']]));
    expect(chosen.replies).toMatchObject([
      { member: { id: 'member:tore' }, state: 'change', after: 'no', isPreselected: true, isChosen: true },
    ]);
  });

  it('of a mail that was passed on, who wrote the inner one is offered and not taken', async () => {
    const inner = textMail('Ich sage ab.', { from: 'tore@ostrau.example' });
    const { words } = await plan([forwardedMail(inner, { from: 'vorzimmer@ostrau.example' })]);
    expect(words).toMatchObject([{ proposed: { id: 'member:tore' } }]);
    expect(words[0]?.member).toBeUndefined();
  });

  it('a subject names another meeting, and of two of one title the one whose day it names', async () => {
    const { words } = await plan([
      textMail('a', { subject: 'AW: Einladung: Frühjahrskongress, Donnerstag, 1. April 2027' }),
      textMail('b', { subject: 'Re: AW: Einladung: Quartalstreffen, Donnerstag, 4. März 2027' }),
      textMail('c', { subject: 'AW: Einladung: Quartalstreffen' }),
      textMail('d', { subject: 'Frage' }),
    ]);
    expect(words.map((mail) => mail.meeting.id)).toEqual([other.id, later.id, meeting.id, meeting.id]);
  });

  it('an address that was not reached stands once, with its last report and its person', async () => {
    const report = (status: string, day: number): string =>
      bounceMail([['Final-Recipient: rfc822; tore@OSTRAU.example', 'Action: failed', `Status: ${status}`]], {
        date: `Thu, ${day} Dec 2026 10:00:00 +0100`,
      });
    const { bounces } = await plan([
      report('5.1.1', 10),
      report('5.2.2', 3),
      bounceMail([unknownMailbox('x@y.example')]),
    ]);
    expect(bounces).toMatchObject([
      { reason: 'unknownMailbox', member: { id: 'member:tore' } },
      { reason: 'unknownMailbox', delivery: { address: 'x@y.example' } },
    ]);
  });

  it('what a person notes of words becomes their answer, of the day of the mail', async () => {
    const planned = await plan([
      textMail('Ich komme später.', { from: 'tore@ostrau.example' }),
      absenceMail('Weg bis 11.12.'),
    ]);
    const key = planned.words[0]?.answer.key ?? '';
    const noted = new Map<string, NotedAnswer>([[key, { rsvp: 'yes', comment: 'kommt später' }]]);
    expect(notedToReplies(planned.words, noted)).toMatchObject([
      {
        attendanceId: 'attendance:01ABC:tore',
        patch: { rsvp: 'yes', replyComment: 'kommt später', repliedAt: '2026-12-03T09:00:00.000Z' },
      },
    ]);
    expect(notedToReplies(planned.words, new Map())).toEqual([]);
  });
});

describe('mails as Outlook saves them', () => {
  it('an acceptance is one, found by the UID that we gave', async () => {
    const { replies } = await plan([
      outlookMail({
        messageClass: 'IPM.Schedule.Meeting.Resp.Pos',
        subject: 'Zugesagt: Quartalstreffen',
        body: 'Komme gern.',
        sender: 'tore@ostrau.example',
        senderName: 'Wulfert, Tore',
        headers: 'Date: Thu, 3 Dec 2026 10:00:00 +0100\r\nMessage-ID: <1@ostrau.example>',
        uid: meetingUid(meeting.id),
      }),
    ]);
    expect(replies).toMatchObject([
      {
        member: { id: 'member:tore' },
        state: 'change',
        after: 'yes',
        isPreselected: true,
        patch: { replyComment: 'Komme gern.', repliedAt: '2026-12-03T09:00:00.000Z' },
      },
    ]);
  });

  it('words, a notice of absence, and what is encrypted', async () => {
    const mail = (messageClass: string): Uint8Array =>
      outlookMail({ messageClass, subject: 'AW: Einladung', body: 'Ich sage ab.', sender: 'tore@ostrau.example' });
    const planned = await plan(['IPM.Note', 'IPM.Note.Rules.OofTemplate.Microsoft', 'IPM.Note.SMIME'].map(mail));
    expect(planned.words).toMatchObject([
      { member: { id: 'member:tore' }, answer: { content: { words: 'Ich sage ab.' } } },
    ]);
    expect(planned.automatic).toHaveLength(1);
    expect(planned.unclear).toMatchObject([{ answer: { content: { reason: 'encrypted' } } }]);
  });

  it('what is signed is read as what it was sent as, and is of whom it is from', async () => {
    const signed = mailOf([
      'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Ich sage zu.',
      '--b',
      'Content-Type: application/pkcs7-signature; name=smime.p7s',
      '',
      'MIIB',
      '--b--',
    ]);
    const { words } = await plan([
      outlookMail({
        messageClass: 'IPM.Note.SMIME.MultipartSigned',
        sender: 'vorzimmer@ostrau.example',
        headers: 'From: Tore Wulfert <tore@ostrau.example>\r\nSender: vorzimmer@ostrau.example',
        attached: toBytes(signed),
      }),
    ]);
    expect(words).toMatchObject([{ member: { id: 'member:tore' }, answer: { content: { words: 'Ich sage zu.' } } }]);
  });

  it('one that is cut off, or another document of Office, is damaged', async () => {
    const whole = outlookMail({ messageClass: 'IPM.Note', body: 'x'.repeat(5000), sender: 'a@b.example' });
    for (const bytes of [whole.slice(0, 600), Uint8Array.from([...whole.slice(0, 512), ...new Uint8Array(4096)])])
      expect(await readAnswer('antwort.msg', bytes)).toEqual({ problem: { type: 'damaged' } });
  });

  it('one whose chains or tree lead in a circle comes to an end, whichever number it is', async () => {
    const whole = outlookMail({ messageClass: 'IPM.Note', body: 'x'.repeat(100), sender: 'a@b.example', uid: 'x' });
    const outcomes = new Set<string>();
    for (let at = 28; at + 4 <= whole.length; at += 4)
      for (const number of [0, 1]) {
        const bytes = whole.slice();
        new DataView(bytes.buffer).setInt32(at, number, true);
        outcomes.add('answer' in (await readAnswer('antwort.msg', bytes)) ? 'read' : 'damaged');
      }
    expect([...outcomes].toSorted()).toEqual(['damaged', 'read']);
  });
});
