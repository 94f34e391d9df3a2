import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { readReplies, type CalendarReply, type ReplyFileError } from '../../shared/domain/calendar';
import { err, ok, type Result } from '../../shared/result';

export interface ReadReplies {
  readonly replies: readonly CalendarReply[];
  /** Whose mail it came with, the surest first; absent where it is a calendar file without a mail. */
  readonly senders?: readonly string[];
}

/**
 * [Note: limits of mails] Answers have some thousand bytes, with pictures and quoted mails some megabytes. The library keeps an object for
 * each line, part and piece of base64 (up to two thousand bytes); at these limits it takes less than 500 MB.
 */
export const LARGEST_MAIL = 15 * 1024 * 1024;
/** Lines of a mail and those within it: as many as one of that size has in base64. */
export const MOST_LINES = 210_000;
/** Parts of a mail and those within it. */
export const MOST_PARTS = 2000;
/** Signs "=" within the lines of a mail and those within it: pieces of base64 end with one, and quoted-printable writes umlauts with it. */
export const MOST_PIECES = 200_000;
/** Bytes of all headers of a mail. A list of a thousand recipients has eighty thousand. */
export const LARGEST_HEADERS = 256 * 1024;
/** Parts within parts, and mails within mails. */
export const DEEPEST_PART = 30;
export const DEEPEST_MAIL = 10;

/**
 * Answers in a file: a calendar, or a mail that carries one. The best answer of its parts counts, so that a mail with a reply and an
 * invitation below it is a reply. Of a mail within a mail the outer one says who sent it: what is attached, anybody may have written.
 */
export async function readReplyFile(bytes: Uint8Array): Promise<Result<ReadReplies, ReplyFileError>> {
  if (bytes.length > LARGEST_MAIL) return err({ type: 'tooLarge' });
  const direct = readReplies(bytes);
  if (direct.ok) return ok({ replies: direct.value });
  // A mail may be larger than any calendar.
  if (direct.error.type !== 'notCalendar' && direct.error.type !== 'tooLarge') return direct;
  const budget: MailBudget = { bytes: 2 * LARGEST_MAIL, lines: MOST_LINES, parts: MOST_PARTS, pieces: MOST_PIECES };
  const mail = await readMail(bytes, budget);
  if (!mail.ok) return mail;
  const calendars = await calendarsOf(mail.value, budget, DEEPEST_MAIL);
  if (!calendars.ok) return calendars;
  const parts = calendars.value.map(readReplies);
  const best = parts.find(({ ok: isOk }) => isOk) ?? parts[0] ?? direct;
  return best.ok ? ok({ replies: best.value, senders: sendersOf(mail.value) }) : best;
}

/** What a mail and all within it may still have; used up as they are read. */
interface MailBudget {
  bytes: number;
  lines: number;
  parts: number;
  pieces: number;
}

type MailProblem = { readonly type: 'damaged' | 'tooLarge' };

/** The library has limits for depth and headers; the others are counted before ([Note: limits of mails]). */
async function readMail(bytes: Uint8Array, budget: MailBudget): Promise<Result<Email, MailProblem>> {
  spend(bytes, budget);
  if (Math.min(budget.bytes, budget.lines, budget.parts, budget.pieces) < 0) return err({ type: 'tooLarge' });
  try {
    return ok(
      await PostalMime.parse(bytes, {
        maxNestingDepth: DEEPEST_PART,
        maxHeadersSize: LARGEST_HEADERS,
        // Read one by one, so that all of them share one budget.
        forceRfc822Attachments: true,
      }),
    );
  } catch (error) {
    // The library has no other way to tell its limits from damage.
    const isLimit = error instanceof Error && /^Maximum .* exceeded$/u.test(error.message);
    return err({ type: isLimit ? 'tooLarge' : 'damaged' });
  }
}

/** Every part begins with a line of two hyphens (RFC 2046 §5.1.1). */
function spend(bytes: Uint8Array, budget: MailBudget): void {
  budget.bytes -= bytes.length;
  for (let at = 0; at >= 0; at = after(bytes, LF, at)) {
    if (bytes[at] === HYPHEN && bytes[at + 1] === HYPHEN) budget.parts -= 1;
    budget.lines -= 1;
  }
  for (let at = after(bytes, EQUALS, 0); at >= 0; at = after(bytes, EQUALS, at)) {
    if (bytes[at] !== LF && bytes[at] !== CR && bytes[at] !== EQUALS) budget.pieces -= 1;
  }
}

/** Where the byte after the next one of that value is; negative where there is none. */
function after(bytes: Uint8Array, value: number, from: number): number {
  const at = bytes.indexOf(value, from);
  return at < 0 ? -1 : at + 1;
}

const HYPHEN = 0x2d;
const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;

/** From before Sender (RFC 5322 §3.6.2): an assistant's or a program's address is in the latter. Reply-To last, it may be a list. */
function sendersOf({ from, sender, replyTo = [] }: Email): readonly string[] {
  return [from, sender, ...replyTo].flatMap(addressesOf).filter((address) => address !== '');
}

function addressesOf(address: Address | undefined): readonly string[] {
  return address?.group?.map((member) => member.address) ?? [address?.address ?? ''];
}

/** Calendars in the parts of a mail, and in the mails attached to it. */
async function calendarsOf(
  { attachments }: Email,
  budget: MailBudget,
  depth: number,
): Promise<Result<readonly Uint8Array[], MailProblem>> {
  const calendars: Uint8Array[] = [];
  for (const part of attachments) {
    if (isCalendar(part)) calendars.push(toBytes(part.content));
    else if (part.mimeType.toLowerCase() === 'message/rfc822') {
      if (depth === 0) return err({ type: 'tooLarge' });
      const inner = await readMail(toBytes(part.content), budget);
      const found = inner.ok ? await calendarsOf(inner.value, budget, depth - 1) : inner;
      if (!found.ok) return found;
      calendars.push(...found.value);
    }
  }
  return ok(calendars);
}

function isCalendar({ mimeType, filename }: Attachment): boolean {
  return (
    mimeType.toLowerCase() === 'text/calendar' ||
    mimeType.toLowerCase() === 'application/ics' ||
    (filename ?? '').toLowerCase().endsWith('.ics')
  );
}

function toBytes(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
