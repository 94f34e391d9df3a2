import {
  beginsWithFrom,
  readAnswerContent,
  splitMbox,
  type MailParts,
  type ReadAnswer,
} from '../../../shared/domain/answers';
import { readReplies, type CalendarReply } from '../../../shared/domain/calendar';
import type { AnswerProblem, AnswersJob, AnswersMessage, Place } from './answerMessages';
import { LARGEST_MAIL, LONGEST_TEXT } from './mailLimits';
import { readMail } from './readMail';
import { isOutlookMail, readOutlookMail } from './readOutlookMail';

const BYTES_PER_MEGABYTE = 1024 * 1024;
/** Mailboxes are read mail by mail; beyond that it is an archive, and somebody chose the wrong file. */
const LARGEST_MAILBOX = 500 * BYTES_PER_MEGABYTE;

type Tell = (message: AnswersMessage) => void;

/** Reads one file after the other and, in a mailbox, one mail after the other; whatever is wrong with one takes nothing from the others. */
export async function readAnswers({ files, begin }: AnswersJob, tell: Tell): Promise<void> {
  for (const [index, file] of files.entries()) {
    if (index < begin.file) continue;
    try {
      await readFile(file, { file: index, at: index === begin.file ? begin.at : 0 }, tell);
    } catch {
      // Moved away or locked by another program since it was chosen.
      tell({ type: 'problem', problem: { file: file.name, problem: { type: 'damaged' } } });
    }
  }
  tell({ type: 'done' });
}

async function readFile(file: File, begin: Place, tell: Tell): Promise<void> {
  const next = { file: begin.file + 1, at: 0 };
  if (await isMailbox(file)) {
    await readMailbox(file, begin, tell);
    return;
  }
  tell({ type: 'begin', place: begin, next });
  if (file.size > LARGEST_MAIL) {
    tell(tooLarge(file, LARGEST_MAIL));
    return;
  }
  const read = await readAnswer(file.name, new Uint8Array(await file.arrayBuffer()));
  tell('problem' in read ? { type: 'problem', problem: { file: file.name, ...read } } : { type: 'answer', ...read });
}

async function isMailbox(file: File): Promise<boolean> {
  if (/\.mbo?x$/iu.test(file.name)) return true;
  return beginsWithFrom(await bytesOf(file, 0, 8));
}

async function readMailbox(file: File, begin: Place, tell: Tell): Promise<void> {
  if (file.size > LARGEST_MAILBOX) {
    tell(tooLarge(file, LARGEST_MAILBOX));
    return;
  }
  const read = (from: number, to: number): Promise<Uint8Array> => bytesOf(file, from, to);
  for await (const { from, to, bytes } of splitMbox(read, { size: file.size, largestMail: LARGEST_MAIL }, begin.at)) {
    tell({ type: 'begin', place: { file: begin.file, at: from }, next: { file: begin.file, at: to } });
    // Empty lines before the first mail, or behind the last.
    if (bytes?.every((byte) => byte <= SPACE)) continue;
    const outcome: ReadOne = bytes ? await readAnswer(file.name, bytes) : { problem: { type: 'tooLarge' } };
    if ('answer' in outcome) tell({ type: 'answer', ...outcome });
    else {
      const type = outcome.problem.type === 'tooLarge' ? 'mailTooLarge' : 'mailDamaged';
      tell({ type: 'problem', problem: { file: file.name, problem: { type } } });
    }
  }
}

const SPACE = 0x20;

async function bytesOf(file: File, from: number, to: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}

function tooLarge({ name }: File, most: number): AnswersMessage {
  const limit = { unit: 'megabytes', most: most / BYTES_PER_MEGABYTE } as const;
  return { type: 'problem', problem: { file: name, problem: { type: 'tooLarge', limit } } };
}

type ReadOne = { readonly answer: ReadAnswer } | { readonly problem: AnswerProblem };

/** One answer: a mail as it was sent or as Outlook saves it, or the calendar's part of one. */
export async function readAnswer(name: string, bytes: Uint8Array): Promise<ReadOne> {
  try {
    return await readOne(name, bytes);
  } catch {
    // What a reader throws it did not foresee; it is told the same as of any other damage.
    return { problem: { type: 'damaged' } };
  }
}

async function readOne(name: string, bytes: Uint8Array): Promise<ReadOne> {
  if (isOutlookMail(bytes)) {
    const mail = await readOutlookMail(bytes);
    return mail.ok ? { answer: toAnswer(name, mail.value) } : { problem: mail.error };
  }
  const calendar = readReplies(bytes);
  if (calendar.ok) return { answer: ofCalendar(name, calendar.value) };
  // A mail may be larger than any calendar.
  if (calendar.error.type !== 'notCalendar' && calendar.error.type !== 'tooLarge') return { problem: calendar.error };
  const mail = await readMail(bytes);
  if (!mail.ok) return { problem: mail.error };
  return isMail(mail.value) ? { answer: toAnswer(name, mail.value) } : { problem: { type: 'notMail' } };
}

/** Any text can be taken for the body of a mail without a head. */
function isMail({ headers }: MailParts): boolean {
  return ['from', 'subject', 'date', 'message-id', 'received', 'content-type'].some((name) => headers.has(name));
}

function toAnswer(file: string, mail: MailParts): ReadAnswer {
  const { headers, from, senders, subject, date, text } = mail;
  const id = (headers.get('message-id') ?? '').trim();
  const content = readAnswerContent(withShortText(mail));
  return {
    // An id alone is not enough: anybody may write the one of somebody else.
    key: [from.address, id === '' ? `${date} ${subject} ${text.slice(0, 500)}` : id].join(' '),
    file,
    from,
    senders,
    subject: subject.slice(0, LONGEST_SUBJECT),
    date,
    content,
    text: text.slice(0, LONGEST_TEXT).trim(),
    isCut: text.length > LONGEST_TEXT,
  };
}

const LONGEST_SUBJECT = 500;

/** As much text of it, and of what it holds, as is kept. */
function withShortText(mail: MailParts): MailParts {
  return { ...mail, text: mail.text.slice(0, LONGEST_TEXT), inner: mail.inner.map(withShortText) };
}

function ofCalendar(file: string, replies: readonly CalendarReply[]): ReadAnswer {
  const key = replies.map(({ uid, email, stamp, partstat, comment }) =>
    [uid, email, stamp, partstat, comment].join(' '),
  );
  const from = { name: '', address: '' };
  const content = { type: 'calendar', replies, words: '' } as const;
  return { key: key.join('\n'), file, from, subject: '', date: '', content, text: '', isCut: false };
}
