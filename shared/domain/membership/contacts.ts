import type { Contact, Member } from '../../schema';
import type { Draft } from '../../schema/records';
import { toAddressKey } from '../../text/plainText';

const CONTACT_KINDS = ['email', 'phone'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];
export const CONTACT_USES = ['work', 'private', 'mobile', 'role'] as const;
export const CONTACT_SOURCES = ['self', 'card', 'import', 'signUp', 'coordinator'] as const;

type Reached = Pick<Member, 'email' | 'phone' | 'contacts'>;

/** What is known about the address or number that is used first; undefined where nothing but itself is. */
export function firstContact(member: Reached, kind: ContactKind): Contact | undefined {
  const value = member[kind].trim();
  return value === '' ? undefined : member.contacts.find((contact) => contact.kind === kind && isSame(contact, value));
}

/** All but the one that is used first. */
export function otherContacts(member: Reached, kind: ContactKind): readonly Contact[] {
  return member.contacts.filter((contact) => contact.kind === kind && !isSame(contact, member[kind]));
}

export function patchContact(
  { contacts }: Pick<Member, 'contacts'>,
  id: string,
  patch: Partial<Contact>,
): Draft<'members'> {
  return { contacts: contacts.map((contact) => (contact.id === id ? { ...contact, ...patch } : contact)) };
}

export function removeContact({ contacts }: Pick<Member, 'contacts'>, id: string): Draft<'members'> {
  return { contacts: contacts.filter((contact) => contact.id !== id) };
}

interface Stamp {
  /** Of an entry, where one is added. */
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * Another value for what is used first. What is said about the former value was said about that one: use stays, where it is from and of
 * which day does not.
 */
export function writeFirst(member: Reached, kind: ContactKind, value: string, today: string): Draft<'members'> {
  const known = firstContact(member, kind);
  if (!known) return { [kind]: value };
  return { [kind]: value, ...patchContact(member, known.id, { value, source: 'coordinator', asOf: today }) };
}

/** Says something about what is used first. */
export function describeFirst(
  member: Reached,
  kind: ContactKind,
  patch: Partial<Pick<Contact, 'use' | 'source' | 'asOf'>>,
  id: string,
): Draft<'members'> {
  const known = firstContact(member, kind);
  if (known) return patchContact(member, known.id, patch);
  return { contacts: [...member.contacts, { id, kind, value: member[kind], use: '', source: '', asOf: '', ...patch }] };
}

/** Room for another one, as a person enters it by hand. */
export function addContact(
  { contacts }: Pick<Member, 'contacts'>,
  kind: ContactKind,
  { id, today }: Stamp,
): Draft<'members'> {
  return { contacts: [...contacts, { id, kind, value: '', use: '', source: 'coordinator', asOf: today }] };
}

/** An address that was second is used first from now on, and the one that was first stays known. */
export function putFirst(member: Reached, contact: Contact, id: string): Draft<'members'> {
  const kind = CONTACT_KINDS.find((known) => known === contact.kind);
  if (kind === undefined) return {};
  const former = member[kind].trim();
  const isKnown = former === '' || firstContact(member, kind) !== undefined;
  return {
    [kind]: contact.value,
    ...(!isKnown && {
      contacts: [...member.contacts, { id, kind, value: former, use: '', source: '', asOf: '' }],
    }),
  };
}

/** Addresses are the same whatever their case, numbers whatever stands between their digits. */
function isSame(contact: Contact, value: string): boolean {
  return keyOf(contact.kind, contact.value) === keyOf(contact.kind, value);
}

function keyOf(kind: string, value: string): string {
  return kind === 'phone' ? value.replaceAll(/[^\d+]/gu, '') : toAddressKey(value);
}
