import { isMailAddress } from '../../documents';
import type { Member } from '../../schema';
import { toMailAddress, toPlainText } from '../../text/plainText';
import { memberToDisplayName } from './names';

type Addressed = Pick<Member, 'academicTitle' | 'givenName' | 'familyName' | 'email'>;

export interface Recipients<M> {
  /** `"Çelik, Dr. Ayşe" <a.celik@bonn.example>; …`, as mail programs take it into the field for addresses. */
  readonly text: string;
  /** Each address once, as it is sent to. */
  readonly addresses: readonly string[];
  /** Who has no address that a letter could go to. */
  readonly without: readonly M[];
}

/** Members as recipients of a mail (RFC 5322 §3.4), joined by the semicolons that Outlook wants and the others take. */
export function membersToRecipients<M extends Addressed>(members: readonly M[]): Recipients<M> {
  const textByAddress = new Map<string, string>();
  const without: M[] = [];
  for (const member of members) {
    const address = toMailAddress(member.email);
    if (!isMailAddress(address)) without.push(member);
    else if (!textByAddress.has(address)) textByAddress.set(address, mailbox(member, address));
  }
  return { text: [...textByAddress.values()].join('; '), addresses: [...textByAddress.keys()], without };
}

/** Letters of any writing, digits, and what an atom may hold (§3.2.3); with blanks between, a phrase that needs no quotes. */
const PHRASE = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~ -]+$/u;

function mailbox(member: Addressed, address: string): string {
  // A line break in a name would begin a header of its own.
  const name = toPlainText(memberToDisplayName(member))
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim();
  if (name === '' || name === address) return address;
  const phrase = PHRASE.test(name) ? name : `"${name.replaceAll(/["\\]/gu, '\\$&')}"`;
  return `${phrase} <${address}>`;
}
