import { beforeEach, expect, test } from 'vitest';
import { applyReplies } from '../../renderer/actions';
import type { AnswersMessage } from '../../renderer/reading/answers/answerMessages';
import { readAnswers } from '../../renderer/reading/answers/readAnswers';
import { notedToReplies, planAnswers, type ReadAnswer } from '../../shared/domain/answers';
import { meetingUid } from '../../shared/domain/meetings';
import { attendanceId } from '../../shared/schema/records';
import { bounceMail, fileOf, mailboxOf, replyMail, textMail, unknownMailbox } from '../support/answers/mails';
import { createSimulation, foundNetwork, type SimulatedLaptop } from '../support/simulation';

const MEETING = 'meeting:01JMEETING';
const COUNT = 2000;
const addressOf = (index: number): string => `p${index}@amt.example`;
const memberIdOf = (index: number): string => `member:${String(index).padStart(5, '0')}`;

/** Of each ten: five replies of calendars, three in words, one that bounced, one that came twice. */
function mailsOfTwoThousand(): readonly string[] {
  const uid = meetingUid(MEETING);
  return Array.from({ length: COUNT }, (_, index) => {
    const id = `${index % 10 === 9 ? index - 1 : index}@x`;
    if (index % 10 < 5) return replyMail({ uid, email: addressOf(index) }, { id });
    if (index % 10 < 8) return textMail('Ich komme gern.\n\n> Kommen Sie?', { id, from: addressOf(index) });
    return bounceMail([unknownMailbox(addressOf(index - (index % 10) + 8))], { id });
  });
}

let laptop: SimulatedLaptop;

beforeEach(async () => {
  laptop = await createSimulation(14).laptop('laptop-a');
  await foundNetwork(laptop);
  const session = laptop.session();
  await session.repositories.meetings.create({ title: 'Quartalstreffen', status: 'invited' }, { id: MEETING });
  await session.write((unit) => {
    for (let index = 0; index < COUNT; index += 1) {
      const id = memberIdOf(index);
      unit.create('members', { familyName: `P${index}`, email: addressOf(index) }, { id });
      unit.create('attendance', { meetingId: MEETING, memberId: id, invited: true }, { id: attendanceId(MEETING, id) });
    }
  });
});

test('two thousand answers in a mailbox become one step, which one undo takes back', async () => {
  const session = laptop.session();
  const { members, meetings, attendance } = session.repositories;
  const told: AnswersMessage[] = [];
  const files = [fileOf('postfach.mbox', mailboxOf(mailsOfTwoThousand()))];
  await readAnswers({ files, begin: { file: 0, at: 0 } }, (message) => told.push(message));
  const answers = new Map<string, ReadAnswer>();
  for (const message of told) if (message.type === 'answer') answers.set(message.answer.key, message.answer);
  const meeting = meetings.get(MEETING);
  if (!meeting) throw new Error('the meeting is gone');
  const plan = planAnswers([...answers.values()], {
    meeting,
    meetings: meetings.snapshot().records,
    attendance: attendance.snapshot().records,
    members: members.snapshot().records,
    uidOf: meetingUid,
  });
  expect([plan.replies, plan.words, plan.bounces].map(({ length }) => length)).toEqual([1000, 600, 200]);
  expect(plan.replies.every(({ isPreselected }) => isPreselected)).toBe(true);
  expect(plan.bounces.every(({ member }) => member !== undefined)).toBe(true);

  const noted = new Map(plan.words.map(({ answer }) => [answer.key, { rsvp: 'maybe', comment: '' } as const]));
  const counts = (): readonly number[] =>
    (['yes', 'maybe', 'none'] as const).map(
      (rsvp) => attendance.snapshot().records.filter((entry) => entry.rsvp === rsvp).length,
    );
  const undo = await applyReplies(session, [...plan.replies, ...notedToReplies(plan.words, noted)]);
  expect(counts()).toEqual([1000, 600, 400]);
  await undo.undo();
  expect(counts()).toEqual([0, 0, COUNT]);
});
