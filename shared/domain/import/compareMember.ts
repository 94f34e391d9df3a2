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
  | 'consents'
  | 'notes';

/** Of a member that exists already, what an import looks at. */
export type ExistingMember = Pick<Member, 'id' | 'deletedAt' | FieldOfFile>;

const changeFields = [
  ...(['salutation', 'academicTitle', 'givenName', 'familyName', 'email', 'phone', 'contacts', 'city'] as const),
  ...(['position', 'institution', 'office', 'department', 'seeks', 'tags', 'preferredLanguage'] as const),
  ...(['consentContact', 'consentList', 'joinedOn', 'notes'] as const),
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
}

export interface CompareContext {
  /** Calendar date `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether the row names the member itself: then its spelling is meant, otherwise "Mueller" is no news of "Müller". */
  readonly isExact: boolean;
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
  const propose = (field: ChangeField, before: string, after: string): void => {
    changes.push({ field, before, after, isProposed: true });
  };
  for (const field of ['salutation', 'academicTitle', 'givenName', 'familyName', 'city'] as const) {
    if (differs(member[field], draft[field], context.isExact)) propose(field, member[field], draft[field]);
  }
  const knownKeys = new Set(
    [{ kind: 'email', value: member.email }, { kind: 'phone', value: member.phone }, ...member.contacts].map(
      contactKey,
    ),
  );
  const isKnown = (kind: 'email' | 'phone', value: string): boolean => knownKeys.has(contactKey({ kind, value }));
  for (const kind of ['email', 'phone'] as const) {
    if (draft[kind] !== '' && !isKnown(kind, draft[kind])) propose(kind, member[kind], draft[kind]);
  }
  const further = newContacts(member, draft).filter(
    ({ kind, value }) => !isSame(kind, value, draft.email) && !isSame(kind, value, draft.phone),
  );
  if (further.length > 0)
    propose(
      'contacts',
      member.contacts.map(({ value }) => value).join(', '),
      further.map(({ value }) => value).join(', '),
    );

  changes.push(...comparePositions(member, draft, context));

  const seeks = draft.seeks.filter((id) => !member.seeks.includes(id));
  if (seeks.length > 0) propose('seeks', titles(member.seeks, context), titles(seeks, context));
  const tags = newTags(member, draft);
  if (tags.length > 0) propose('tags', member.tags.join(', '), tags.join(', '));
  if (draft.preferredLanguage !== '' && draft.preferredLanguage !== member.preferredLanguage)
    propose('preferredLanguage', member.preferredLanguage, draft.preferredLanguage);
  for (const { scope, givenOn, isDated } of draft.consents) {
    if (member.consents.some((known) => known.scope === scope)) continue;
    const field = scope === 'contact' ? 'consentContact' : 'consentList';
    changes.push({ field, before: '', after: givenOn, isProposed: isDated, isDate: true });
  }
  if (member.joinedOn === '' && draft.joinedOn !== '')
    changes.push({ field: 'joinedOn', before: '', after: draft.joinedOn, isProposed: true, isDate: true });
  const notes = newNotes(member, draft);
  if (notes !== '') propose('notes', member.notes, notes);
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
    return [{ field: 'position', before, after, isProposed: true }];
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

export function newTags(member: Pick<ExistingMember, 'tags'>, draft: Pick<MemberDraft, 'tags'>): readonly string[] {
  const known = new Set(member.tags.map(foldForMatching));
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
