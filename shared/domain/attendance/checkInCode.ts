import { idTail } from '../../schema/records';

/** Capitals, digits and colons only: a QR code packs these densest, and every scanner's keyboard layout types them the same. */
const PREFIX = 'VERBUND:M:';
const CODE = /VERBUND.M.([0-9A-HJKMNP-TV-Z]{26})/iu;

/** What the QR code of a member says. It names nobody: an id that only this network can read. */
export function memberToCheckInCode(memberId: string): string {
  return `${PREFIX}${idTail(memberId).toUpperCase()}`;
}

/**
 * The member whose code was read. A scanner that types with a foreign keyboard layout sends another character for the colon
 * (ö for a German layout read as English), so any character passes there.
 */
export function checkInCodeToMember(typed: string): string | undefined {
  const tail = CODE.exec(typed.trim())?.[1];
  return tail === undefined ? undefined : `member:${tail.toUpperCase()}`;
}
