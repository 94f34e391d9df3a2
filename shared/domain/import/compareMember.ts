import type { Member, Position } from '../../schema/members';
import { foldForMatching } from '../../text/foldForMatching';
import { toAddressKey } from '../../text/plainText';
import { positionOn } from '../membership';
import { contactKey, phoneKey } from './contactUse';
import type { MemberDraft } from './draftMember';

/** Fields of a member that a file can fill. */
export type FieldOfFile =
  | 'salutation'
  | 'academicTitle'
  | 'givenName'
  | 'familyName'
  | 'joinedOn'
  | 'email'
  | 'phone'
  | 'contacts'
  | 'city'
  | 'preferredLanguage'
  | 'tags'
  | 'positions'
  | 'seeks'
  | 'offers'
  | 'addressedAs'
  | 'consents'
  | 'notes';

/** Of a member that exists already, what an import looks at. */
export type ExistingMember = Pick<Member, 'id' | 'deletedAt' | 'source' | 'membership' | FieldOfFile> &
  Partial<Pick<Member, 'membershipHistory'>>;

const changeFields = [
  ...(['salutation', 'academicTitle', 'givenName', 'familyName', 'email', 'phone', 'contacts', 'city'] as const),
  ...(['position', 'institution', 'office', 'department', 'seeks', 'offers', 'tags', 'preferredLanguage'] as const),
  ...(['addressedAs', 'membership', 'consentContact', 'consentList', 'joinedOn', 'source', 'notes'] as const),
] as const;
export type ChangeField = (typeof changeFields)[number];

export interface MemberChange {
  readonly field: ChangeField;
  /** As a person reads it; `''` where there was nothing. */
  readonly before: string;
  readonly after: string;
  /** Whether it is made unless a person refuses it. A consent without a date of its own is not. */
  readonly isProposed: boolean;
  /** Of a date: it is shown as one. */
  readonly isDate?: boolean;
  /** What follows from it, or why it is not proposed. */
  readonly note?: ChangeNote;
}

/**
 * The old value stays beside the new one; it adds to what is there; a further office beside the known one; the number of the house in place of a person's
 * own; a consent without a date; another spelling of the name.
 */
export type ChangeNote = 'keepsOld' | 'adds' | 'newPosition' | 'switchboard' | 'undated' | 'spelling';

export interface CompareContext {
  /** Calendar date `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether the row names the member itself: then its spelling is meant, otherwise "Mueller" is no news of "Müller". */
  readonly isExact: boolean;
  /** Whether a person said that the two are one: then both spellings of the name are shown, and the known one stays unless they choose the other. */
  readonly isChosen?: boolean;
  /** The institution of the row: an id where it exists, and its name. */
  readonly institution: { readonly id: string | undefined; readonly name: string } | undefined;
  readonly institutionName: (id: string) => string;
  readonly topicTitle: (id: string) => string;
}

/** What a row says that is not known of the member. What is empty in the row says nothing. */
export function compareMember(
  member: ExistingMember,
  draft: MemberDraft,
  context: CompareContext,
): readonly MemberChange[] {
  const changes: MemberChange[] = [];
  const propose = (field: ChangeField, before: string, after: string, note?: ChangeNote): void => {
    changes.push({ field, before, after, isProposed: true, ...(note !== undefined && { note }) });
  };
  for (const field of ['salutation', 'academicTitle', 'city'] as const) {
    if (differs(member[field], draft[field], context.isExact)) propose(field, member[field], draft[field]);
  }
  for (const field of ['givenName', 'familyName'] as const) {
    const [before, after] = [member[field], draft[field]];
    if (!differs(before, after, context.isExact || context.isChosen === true)) continue;
    if (context.isChosen !== true || isOnlyInitial(before)) propose(field, before, after);
    else changes.push({ field, before, after, isProposed: false, note: 'spelling' });
  }
  const knownKeys = new Set(
    [{ kind: 'email', value: member.email }, { kind: 'phone', value: member.phone }, ...member.contacts].map(
      contactKey,
    ),
  );
  const isKnown = (kind: 'email' | 'phone', value: string): boolean => knownKeys.has(contactKey({ kind, value }));
  if (draft.email !== '' && !isKnown('email', draft.email))
    propose('email', member.email, draft.email, member.email === '' ? undefined : 'keepsOld');
  if (draft.phone !== '' && !isKnown('phone', draft.phone)) {
    if (isSwitchboardOf(draft.phone, member.phone))
      changes.push({
        ...{ field: 'phone', before: member.phone, after: draft.phone },
        ...{ isProposed: false, note: 'switchboard' },
      });
    else propose('phone', member.phone, draft.phone, member.phone === '' ? undefined : 'keepsOld');
  }
  const further = newContacts(member, draft).filter(
    ({ kind, value }) => !isSame(kind, value, draft.email) && !isSame(kind, value, draft.phone),
  );
  if (further.length > 0) {
    const [before, after] = [member.contacts, further].map((all) => all.map(({ value }) => value).join(', '));
    propose('contacts', before ?? '', after ?? '', 'adds');
  }

  changes.push(...comparePositions(member, draft, context));

  for (const field of ['seeks', 'offers'] as const) {
    const added = newTopics(member, draft, field, context);
    if (added.length > 0) propose(field, titles(member[field], context), titles(added, context), 'adds');
  }
  const tags = newTags(member, draft);
  if (tags.length > 0) propose('tags', member.tags.join(', '), tags.join(', '), 'adds');
  if (draft.preferredLanguage !== '' && draft.preferredLanguage !== member.preferredLanguage)
    propose('preferredLanguage', member.preferredLanguage, draft.preferredLanguage);
  if (differs(member.addressedAs, draft.addressedAs, context.isExact))
    propose('addressedAs', member.addressedAs, draft.addressedAs);
  if (member.source.trim() === '' && draft.source !== '') propose('source', '', draft.source);
  // An old list would bring back who has left: shown, and not proposed.
  if (draft.membership !== '' && draft.membership !== member.membership)
    changes.push({ field: 'membership', before: member.membership, after: draft.membership, isProposed: false });
  for (const { scope, givenOn, isDated } of draft.consents) {
    if (member.consents.some((known) => known.scope === scope)) continue;
    const field = scope === 'contact' ? 'consentContact' : 'consentList';
    changes.push({
      ...{ field, before: '', after: givenOn, isProposed: isDated, isDate: true },
      ...(!isDated && { note: 'undated' }),
    });
  }
  if (member.joinedOn === '' && draft.saysJoined && draft.joinedOn !== '')
    changes.push({ field: 'joinedOn', before: '', after: draft.joinedOn, isProposed: true, isDate: true });
  const notes = newNotes(member, draft);
  if (notes !== '') propose('notes', member.notes, notes, 'adds');
  return changes.sort((one, other) => changeFields.indexOf(one.field) - changeFields.indexOf(other.field));
}

function comparePositions(
  member: ExistingMember,
  draft: MemberDraft,
  { today, isExact, institution, institutionName }: CompareContext,
): readonly MemberChange[] {
  const { office, department } = draft;
  if (office === '' && department === '' && !institution) return [];
  const placed = placeOf(member, draft, institution?.id, today);
  const described = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');
  if (placed.kind === 'new') {
    const now = positionOn(member, today);
    const before = now ? described([now.office, institutionName(now.institutionId)]) : '';
    const after = described([office, department, institution?.name ?? '']);
    return [{ field: 'position', before, after, isProposed: true, ...(now && { note: 'newPosition' }) }];
  }
  const { position } = placed;
  return [
    ...(institution && position.institutionId === ''
      ? [{ field: 'institution', before: '', after: institution.name, isProposed: true } as const]
      : []),
    ...(['office', 'department'] as const).flatMap((field) =>
      differs(position[field], draft[field], isExact)
        ? [{ field, before: position[field], after: draft[field], isProposed: true } as const]
        : [],
    ),
  ];
}

/** The position that a row speaks of: of those that the person holds the one at its institution, else one without any; or a further one. */
export function placeOf(
  member: Pick<ExistingMember, 'positions'>,
  { institutionKey }: Pick<MemberDraft, 'institutionKey'>,
  institutionId: string | undefined,
  today: string,
): { readonly kind: 'held'; readonly position: Position } | { readonly kind: 'new' } {
  const held = member.positions.filter(({ to }) => to === '' || to >= today.slice(0, to.length));
  const position =
    institutionKey === undefined
      ? positionOn({ positions: held }, today)
      : (held.find((one) => institutionId !== undefined && one.institutionId === institutionId) ??
        held.find((one) => one.institutionId === ''));
  return position ? { kind: 'held', position } : { kind: 'new' };
}

function differs(before: string, after: string, isExact: boolean): boolean {
  if (after === '') return false;
  return isExact ? before !== after : foldForMatching(before) !== foldForMatching(after);
}

/** "J." says nothing against "Jürgen". */
function isOnlyInitial(name: string): boolean {
  return /^(?:\p{L}\.?)?$/u.test(name.trim());
}

/** Whether a number reaches the house in which the other one is an extension: 53-0 and 53-4711. */
function isSwitchboardOf(phone: string, extension: string): boolean {
  const [house, own] = [phoneKey(phone), phoneKey(extension)];
  return (
    house.length >= SHORTEST_HOUSE &&
    house.endsWith('0') &&
    own.length >= house.length &&
    own.startsWith(house.slice(0, -1))
  );
}

/** Digits of an area code and a house; anything shorter begins many numbers. */
const SHORTEST_HOUSE = 6;

function isSame(kind: 'email' | 'phone', one: string, other: string): boolean {
  return kind === 'email' ? toAddressKey(one) === toAddressKey(other) : phoneKey(one) === phoneKey(other);
}

export function newContacts(member: ExistingMember, draft: MemberDraft): MemberDraft['contacts'] {
  const known = new Set(
    [{ kind: 'email', value: member.email }, { kind: 'phone', value: member.phone }, ...member.contacts].map(
      contactKey,
    ),
  );
  return draft.contacts.filter((contact) => !known.has(contactKey(contact)));
}

/** What a column of all kinds says may be a topic that the person offers, or a tag that is called like one. */
function newTopics(
  member: Pick<ExistingMember, 'seeks' | 'offers' | 'tags'>,
  draft: Pick<MemberDraft, 'seeks' | 'offers' | 'categories'>,
  field: 'seeks' | 'offers',
  { topicTitle }: Pick<CompareContext, 'topicTitle'>,
): readonly string[] {
  const added = draft[field].filter((id) => !member[field].includes(id));
  if (field === 'offers' || draft.categories.length === 0) return added;
  const tags = new Set(member.tags.map(foldForMatching));
  return added.filter((id) => {
    if (member.offers.includes(id)) return false;
    const isTag = draft.categories.some((text) => tags.has(foldForMatching(text)));
    return !(isTag && tags.has(foldForMatching(topicTitle(id))));
  });
}

export function newTags(member: Pick<ExistingMember, 'tags'>, draft: Pick<MemberDraft, 'tags'>): readonly string[] {
  // A tag with a comma of its own comes back in pieces.
  const known = new Set(member.tags.flatMap((tag) => [tag, ...tag.split(/[;,|/\n]/u)]).map(foldForMatching));
  return draft.tags.filter((tag) => !known.has(foldForMatching(tag)));
}

/** Lines that the notes do not have yet. */
export function newNotes(member: Pick<ExistingMember, 'notes'>, draft: Pick<MemberDraft, 'notes'>): string {
  const known = new Set(member.notes.split('\n').map((line) => line.trim()));
  return draft.notes
    .split('\n')
    .filter((line) => line.trim() !== '' && !known.has(line.trim()))
    .join('\n');
}

function titles(ids: readonly string[], { topicTitle }: CompareContext): string {
  return ids.map(topicTitle).join(', ');
}
