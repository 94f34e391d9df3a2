import type { Vcard, VcardUse } from '../../documents';
import type { Member } from '../../schema';
import { toAddressKey } from '../../text/plainText';

type Written = Vcard['emails'][number];

/** All addresses or numbers of a person: where they are written to and called first in front, none twice. */
export function contactsOf(
  member: Pick<Member, 'email' | 'phone' | 'contacts'>,
  kind: 'email' | 'phone',
): readonly Written[] {
  const known = member.contacts.filter((contact) => contact.kind === kind);
  const all = [member[kind], ...known.map(({ value }) => value)].map((value) => value.trim());
  const byKey = new Map<string, Written>();
  for (const value of all) {
    const key = kind === 'email' ? toAddressKey(value) : value.replaceAll(/[^\d+]/gu, '') || value;
    if (value === '' || byKey.has(key)) continue;
    byKey.set(key, { value, use: toUse(known.find((contact) => contact.value.trim() === value)?.use) });
  }
  return [...byKey.values()];
}

/** A newer version may know more. */
function toUse(use: string | undefined): VcardUse {
  return use === 'work' || use === 'private' || use === 'mobile' || use === 'role' ? use : '';
}
