import { toMailAddress } from '../text/plainText';

export type IcsPerson = { readonly name: string; readonly email: string };

export type IcsAttendee = IcsPerson & { readonly partstat: 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' | 'TENTATIVE' };

/** Who invites and gets the answers (RFC 5545 §3.8.4.3). None where there is no usable address. */
export function organizerLine(person: IcsPerson | undefined): readonly string[] {
  return person && isMailAddress(person.email)
    ? [`ORGANIZER${commonName(person.name)}:mailto:${toMailAddress(person.email)}`]
    : [];
}

/** A person who is asked to answer (RFC 5545 §3.8.4.1, RSVP §3.2.17, PARTSTAT §3.2.12). */
export function attendeeLines(attendees: readonly IcsAttendee[]): readonly string[] {
  return attendees
    .filter(({ email }) => isMailAddress(email))
    .map(
      ({ name, email, partstat }) =>
        `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${partstat};RSVP=TRUE${commonName(name)}:mailto:${toMailAddress(email)}`,
    );
}

/** A path has 256 characters, angle brackets included (RFC 5321 §4.5.3.1.3). */
const LONGEST_ADDRESS = 254;

/** Plain enough to be in a header, a `mailto:` and a calendar without encoding: no blanks, one @, nothing that ends a line or a list. */
export function isMailAddress(text: string): boolean {
  const address = toMailAddress(text);
  // The pattern tries each dot of the domain in turn.
  if (address.length > LONGEST_ADDRESS) return false;
  return /^[^\s@<>()[\]\\,;:"\u0000-\u001f\u007f]+@[^\s@<>()[\]\\,;:"\u0000-\u001f\u007f]+\.[^\s@<>()[\]\\,;:"\u0000-\u001f\u007f]+$/u.test(
    address,
  );
}

/**
 * CN in quotes. What readers take for an escape, each in its own way (quote, backslash, the caret of RFC 6868), is replaced: Outlook does
 * not know RFC 6868, others read a backslash as one, and it is a name to look at.
 */
function commonName(name: string): string {
  const plain = name
    .replaceAll('"', '\u2019')
    .replaceAll('\\', '/')
    .replaceAll('^', '')
    .replaceAll(/[\u0000-\u001f\u007f]+/gu, ' ')
    .trim();
  return plain === '' ? '' : `;CN="${plain}"`;
}
