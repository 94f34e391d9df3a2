import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../renderer/reading/answers/readAnswers';
import { planReplies } from '../../../shared/domain/invitation';
import { meetingUid } from '../../../shared/domain/meetings';
import { record } from '../../support/records';

const meeting = record('meetings', 'meeting:01ABC', { title: 'Quartalstreffen' });
const uid = meetingUid(meeting.id);
const members = [
  record('members', 'member:ilka', { email: 'ilka@hagenrode.example', familyName: 'Brandmoor' }),
  record('members', 'member:tore', { email: 'Tore@Ostrau.example', familyName: 'Wulfert' }),
];
const entry = (name: string, fields: object = {}) =>
  record('attendance', `attendance:01ABC:${name}`, {
    meetingId: meeting.id,
    memberId: `member:${name}`,
    invited: true,
    ...fields,
  });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const field = (name: string): string =>
  readFileSync(new URL(`../../support/data/field/${name}`, import.meta.url), 'utf8').replaceAll('%UID%', uid);
const r1 = field('R1.ics');
const r1b = field('R1b.ics');
const mail = (headers: string, calendar: string): string =>
  [
    ...headers.split('\n'),
    'To: netz@verbund.example',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Zugesagt',
    '--b',
    'Content-Type: text/calendar; method=REPLY; charset=utf-8',
    '',
    calendar.trimEnd(),
    '--b--',
    '',
  ].join('\r\n');
const forwarded = (headers: string, inner: string, disposition: string): string =>
  [
    ...headers.split('\n'),
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=o',
    '',
    '--o',
    'Content-Type: message/rfc822',
    `Content-Disposition: ${disposition}`,
    '',
    inner,
    '--o--',
    '',
  ].join('\r\n');

async function plan(texts: readonly string[], attendance = [entry('ilka'), entry('tore')]) {
  const files = await Promise.all(
    texts.map(async (text, index) => {
      const read = await readAnswer(String(index), bytesOf(text));
      if ('problem' in read || read.answer.content.type !== 'calendar') throw new Error('no answer of a calendar');
      return { ...read.answer, key: `${index}`, replies: read.answer.content.replies };
    }),
  );
  return planReplies(files, { meetings: [meeting], attendance, members, uidOf: meetingUid }).map(
    ({ member, state, after, isPreselected, patch }) => ({
      who: member?.id.slice('member:'.length),
      state,
      after,
      isPreselected,
      comment: patch.replyComment,
    }),
  );
}

describe('whose answer it is (RFC 5546 §3.2.3)', () => {
  it('an answer that lists all counts for the sender of the mail alone', async () => {
    expect(await plan([mail('From: Ilka Brandmoor <ILKA@hagenrode.example>', r1)])).toMatchObject([
      { who: 'ilka', state: 'change', after: 'yes', isPreselected: true },
      { who: 'tore', state: 'listed', isPreselected: false },
    ]);
  });
  it('without a mail nothing is preselected, and a person may choose', async () => {
    expect(await plan([r1])).toMatchObject([
      { who: 'ilka', state: 'change', isPreselected: false },
      { who: 'tore', state: 'change', isPreselected: false },
    ]);
    expect(await plan([r1b])).toMatchObject([{ who: 'tore', state: 'change', isPreselected: false }]);
  });
  it.each([
    ['as files', r1, r1b],
    ['as mails', mail('From: ilka@hagenrode.example', r1), mail('From: tore@ostrau.example', r1b)],
    ['one of each', mail('From: ilka@hagenrode.example', r1), r1b],
    ['the other of each', r1, mail('From: tore@ostrau.example', r1b)],
  ])('read together, in any order, Tore stays declined: %s', async (_, all, own) => {
    for (const texts of [
      [all, own],
      [own, all],
    ]) {
      const rows = (await plan(texts)).filter(({ who }) => who === 'tore');
      expect(rows.filter(({ state }) => state === 'change')).toMatchObject([{ after: 'no', comment: 'Leider krank' }]);
      expect(rows.filter(({ isPreselected }) => isPreselected).every(({ after }) => after === 'no')).toBe(true);
    }
  });
  it('what is noted already is not turned round by the answer of somebody else', async () => {
    const declined = entry('tore', {
      rsvp: 'no',
      replyComment: 'Leider krank',
      repliedAt: '2026-10-19T09:00:00.000Z',
    });
    expect(await plan([mail('From: ilka@hagenrode.example', r1)], [entry('ilka'), declined])).toMatchObject([
      { who: 'ilka', isPreselected: true },
      { who: 'tore', state: 'listed', isPreselected: false },
    ]);
  });
  it.each([
    ['Sender', 'From: poststelle@hagenrode.example\nSender: ilka@hagenrode.example'],
    ['Reply-To', 'From: noreply@hagenrode.example\nReply-To: Ilka <ilka@hagenrode.example>, tore@ostrau.example'],
    ['a group', 'From: Amt: ilka@hagenrode.example;'],
    ['characters that nobody sees', 'From: =?utf-8?B?wq0=?= <\u200bilka@hagenrode.example>'],
  ])('the sender may stand in %s', async (_, headers) => {
    expect(await plan([mail(headers, r1)])).toMatchObject([
      { who: 'ilka', isPreselected: true },
      { who: 'tore', state: 'listed' },
    ]);
  });
  it('From decides before Reply-To', async () => {
    expect(await plan([mail('From: ilka@hagenrode.example\nReply-To: tore@ostrau.example', r1)])).toMatchObject([
      { who: 'ilka', isPreselected: true },
      { who: 'tore', state: 'listed' },
    ]);
  });
  it('whoever answers on behalf of a person is the sender (SENT-BY)', async () => {
    const delegate = r1b.replace('PARTSTAT=DECLINED', 'PARTSTAT=DECLINED;SENT-BY="mailto:Vorzimmer@ostrau.example"');
    expect(await plan([mail('From: vorzimmer@ostrau.example', delegate)])).toMatchObject([
      { who: 'tore', state: 'change', isPreselected: true },
    ]);
  });
  it('the answer of one person from another address can be chosen, but is not', async () => {
    expect(await plan([mail('From: privat@post.example', r1b)])).toMatchObject([
      { who: 'tore', state: 'change', isPreselected: false },
    ]);
  });
  it.each(['inline', 'attachment'])(
    'a mail within a mail (%s) is the word of whoever sent the outer one',
    async (disposition) => {
      const inner = mail('From: tore@ostrau.example', r1b);
      expect(await plan([forwarded('From: ilka@hagenrode.example', inner, disposition)])).toMatchObject([
        { who: 'tore', state: 'change', isPreselected: false },
      ]);
    },
  );
  it('an unproven answer does not stand above a proven one', async () => {
    const accepted = r1b.replace('DECLINED', 'ACCEPTED').replace('20261019', '20261101');
    expect(
      await plan([mail('From: tore@ostrau.example', r1b), mail('From: wer@anders.example', accepted)]),
    ).toMatchObject([
      { state: 'change', after: 'no', isPreselected: true },
      { state: 'superseded', after: 'yes' },
    ]);
  });
  it('several answers of one person: SEQUENCE decides, then DTSTAMP, whatever the order of the files', async () => {
    const answer = (sequence: number, day: number): string =>
      mail(
        'From: tore@ostrau.example',
        r1b
          .replace('SEQUENCE:0', `SEQUENCE:${sequence}`)
          .replace('20261019', `202610${String(day).padStart(2, '0')}`)
          .replace('Leider krank', `${sequence}/${day}`),
      );
    const versions = fc.uniqueArray(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 28 })), {
      minLength: 1,
      maxLength: 5,
      selector: String,
    });
    await fc.assert(
      fc.asyncProperty(versions, async (known) => {
        const rows = await plan(known.map(([sequence, day]) => answer(sequence, day)));
        const newest = known.toSorted(([a, x], [b, y]) => b - a || y - x)[0] ?? [0, 0];
        expect(rows.filter(({ isPreselected }) => isPreselected).map(({ comment }) => comment)).toEqual([
          newest.join('/'),
        ]);
      }),
      { seed: 7, numRuns: 40 },
    );
  });
});
