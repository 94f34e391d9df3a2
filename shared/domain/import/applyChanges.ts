import type { MemberContent } from '../../schema/members';
import { changeMembership } from '../membership';
import { newContacts, newNotes, newTags, placeOf, type ChangeField, type ExistingMember } from './compareMember';
import { contactKey } from './contactUse';
import type { MemberDraft } from './draftMember';

export interface ApplyOptions {
  readonly today: string;
  /** Of the row's institution; `''` for none. */
  readonly institutionId: string;
  /** Of what addresses and numbers say about themselves. */
  readonly source: 'card' | 'import' | 'signUp';
  readonly createItemId: () => string;
}

type Patch = { -readonly [Field in keyof MemberContent]?: MemberContent[Field] };

/** The fields of a member after the changes that a person let stand. What they replace of addresses and numbers stays among the contacts. */
export function applyChanges(
  member: ExistingMember,
  draft: MemberDraft,
  taken: ReadonlySet<ChangeField>,
  options: ApplyOptions,
): Partial<MemberContent> {
  const patch: Patch = {};
  for (const field of [
    'salutation',
    'academicTitle',
    'givenName',
    'familyName',
    'city',
    'email',
    'phone',
    'addressedAs',
    'source',
  ] as const)
    if (taken.has(field)) patch[field] = draft[field];
  if (taken.has('preferredLanguage')) patch.preferredLanguage = draft.preferredLanguage;
  if (taken.has('joinedOn')) patch.joinedOn = draft.joinedOn;
  if (taken.has('seeks')) patch.seeks = [...new Set([...member.seeks, ...draft.seeks])];
  if (taken.has('offers')) patch.offers = [...new Set([...member.offers, ...draft.offers])];
  if (taken.has('membership') && draft.membership !== '')
    Object.assign(
      patch,
      changeMembership(
        { membership: member.membership, membershipHistory: member.membershipHistory ?? [] },
        { id: options.createItemId(), membership: draft.membership, since: options.today },
      ),
    );
  if (taken.has('tags')) patch.tags = [...member.tags, ...newTags(member, draft)];
  if (taken.has('notes'))
    patch.notes = [member.notes, newNotes(member, draft)].filter((text) => text !== '').join('\n');
  const contacts = contactsAfter(member, draft, taken, options);
  if (contacts) patch.contacts = contacts;
  const consents = draft.consents.filter(({ scope }) =>
    taken.has(scope === 'contact' ? 'consentContact' : 'consentList'),
  );
  if (consents.length > 0)
    patch.consents = [
      ...member.consents,
      ...consents.map(({ scope, givenOn }) => ({ id: options.createItemId(), scope, givenOn, textVersion: '' })),
    ];
  const positions = positionsAfter(member, draft, taken, options);
  if (positions) patch.positions = positions;
  return patch;
}

function contactsAfter(
  member: ExistingMember,
  draft: MemberDraft,
  taken: ReadonlySet<ChangeField>,
  { source, createItemId }: ApplyOptions,
): MemberContent['contacts'] | undefined {
  const added = newContacts(member, draft).filter(({ kind, value }) =>
    value === draft[kind] ? taken.has(kind) : taken.has('contacts'),
  );
  const listed = new Set(member.contacts.map(contactKey));
  const replaced = (['email', 'phone'] as const).filter(
    (kind) => taken.has(kind) && member[kind] !== '' && !listed.has(contactKey({ kind, value: member[kind] })),
  );
  if (added.length === 0 && replaced.length === 0) return undefined;
  return [
    ...member.contacts,
    ...replaced.map((kind) => ({ id: createItemId(), kind, value: member[kind], use: '', source: '', asOf: '' })),
    ...added.map(({ saidOn = draft.saidOn, ...contact }) => ({ id: createItemId(), ...contact, source, asOf: saidOn })),
  ];
}

function positionsAfter(
  member: ExistingMember,
  draft: MemberDraft,
  taken: ReadonlySet<ChangeField>,
  { today, institutionId, createItemId }: ApplyOptions,
): MemberContent['positions'] | undefined {
  const { office, department } = draft;
  if (taken.has('position')) {
    const from = draft.saidOn;
    return [
      ...member.positions,
      { id: createItemId(), office, department, institutionId, from, to: '', isMain: false },
    ];
  }
  if (!taken.has('office') && !taken.has('department') && !taken.has('institution')) return undefined;
  const place = placeOf(member, draft, institutionId === '' ? undefined : institutionId, today);
  if (place.kind === 'new') return undefined;
  return member.positions.map((position) =>
    position.id === place.position.id
      ? {
          ...position,
          ...(taken.has('office') && { office }),
          ...(taken.has('department') && { department }),
          ...(taken.has('institution') && { institutionId }),
        }
      : position,
  );
}
