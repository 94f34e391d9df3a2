import type { CalendarReply } from '../calendar';

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** What of a mail tells whose answer it is, what kind of, and to what; whatever kind of file it lay in. */
export interface MailParts {
  /** By name in lower case; of several of one name the first. */
  readonly headers: ReadonlyMap<string, string>;
  readonly from: MailAddress;
  /** Whose mail it is, the surest first: From, Sender, Reply-To. */
  readonly senders: readonly string[];
  readonly subject: string;
  /** Instant; `''` where it says none that can be read. */
  readonly date: string;
  /** Plain text; of a mail that is HTML only, its words line by line. */
  readonly text: string;
  /** Nothing of it can be read without somebody's key. */
  readonly isEncrypted: boolean;
  /** Parts of the types message/delivery-status and message/disposition-notification. */
  readonly deliveryStatuses: readonly string[];
  readonly dispositions: readonly string[];
  readonly calendars: readonly Uint8Array[];
  /** An answer that a mail program keeps in its own way and not as a calendar. */
  readonly replies: readonly CalendarReply[];
  /** Addresses that were not reached, where the file says so by itself. */
  readonly unreached: readonly string[];
  /** Mails, or heads of mails, that are attached. */
  readonly inner: readonly MailParts[];
}
