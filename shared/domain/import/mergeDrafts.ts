import { foldForMatching } from '../../text/foldForMatching';
import { nameKey } from '../duplicates';
import { memberToDisplayName } from '../membership';
import { newNotes, newTags } from './compareMember';
import { contactKey } from './contactUse';
import type { MemberDraft } from './draftMember';

const TEXTS = [
  ...(['salutation', 'academicTitle', 'city', 'office', 'department', 'preferredLanguage', 'addressedAs'] as const),
  ...(['phone', 'email', 'membership', 'saidOn'] as const),
] as const;

/** Names of what a draft only has ids or keys of. */
export interface MergeWords {
  readonly institutionName: (key: string) => string;
  readonly topicTitle: (id: string) => string;
}

/**
 * Two rows of one person as one, as if the newer had come in a later file: what it says counts, what it leaves empty stays. Nothing of either is lost: an
 * address or number that gives way stays among the contacts, a second office or institution is a line of the notes. Who takes a consent back in a second
 * answer has not given it.
 */
export function mergeDrafts(old: MemberDraft, recent: MemberDraft, { institutionName }: MergeWords): MemberDraft {
  const isSameBody =
    old.institutionKey === recent.institutionKey ||
    [old, recent].some(({ institutionKey }) => institutionKey === undefined);
  // Another name may be another spelling: without a day nothing says that somebody moved.
  const isMoved = old.saidOn !== '' && recent.saidOn > old.saidOn;
  const [place, other] = isSameBody ? [{ ...old, ...filled(recent) }, old] : isMoved ? [recent, old] : [old, recent];
  const isOtherLost =
    !isSameBody || isReplaced(old.office, place.office) || isReplaced(old.department, place.department);
  const kept = isOtherLost ? placeText(other, isSameBody ? '' : institutionName(other.institutionKey ?? '')) : '';
  const notes = [old.notes, newNotes(old, recent), otherName(old, recent), kept];
  const joins =
    [old, recent].find(({ saysJoined, joinedOn }) => saysJoined && joinedOn !== '') ??
    (old.joinedOn === '' ? recent : old);
  return {
    ...old,
    ...filled(recent),
    office: place.office,
    department: place.department,
    institutionKey: place.institutionKey ?? recent.institutionKey ?? old.institutionKey,
    contacts: contactsOfBoth(recent, old),
    tags: [...old.tags, ...newTags(old, recent)],
    seeks: [...new Set([...old.seeks, ...recent.seeks])],
    offers: [...new Set([...old.offers, ...recent.offers])],
    categories: [...new Set([...old.categories, ...recent.categories])],
    consents: consentsOfBoth(recent, old),
    refusals: recent.refusals,
    memberId: old.memberId || recent.memberId,
    joinedOn: joins.joinedOn,
    saysJoined: joins.saysJoined,
    source: old.source || recent.source,
    furtherPlaces: [...old.furtherPlaces, ...recent.furtherPlaces],
    notes: notes.filter((text) => text !== '').join('\n'),
  };
}

/** One address, another name: whoever that is is not forgotten. */
function otherName(old: MemberDraft, recent: MemberDraft): string {
  return nameKey(old) === nameKey(recent) ? '' : memberToDisplayName(recent);
}

function filled(draft: MemberDraft): Partial<MemberDraft> {
  return Object.fromEntries(TEXTS.filter((field) => draft[field] !== '').map((field) => [field, draft[field]]));
}

function isReplaced(before: string, after: string): boolean {
  return before !== '' && foldForMatching(before) !== foldForMatching(after);
}

function placeText({ office, department }: MemberDraft, institution: string): string {
  return [office, department, institution].filter((text) => text !== '').join(', ');
}

/** Each is known to be right from the day of its own row on. */
function contactsOfBoth(recent: MemberDraft, old: MemberDraft): MemberDraft['contacts'] {
  const known = new Set(recent.contacts.map(contactKey));
  return [recent, old].flatMap((draft) =>
    draft.contacts
      .filter((contact) => draft === recent || !known.has(contactKey(contact)))
      .map((contact) => ({ saidOn: draft.saidOn, ...contact })),
  );
}

/** Of each kind one: with a day before one without, the newer before the older; none that was taken back. */
function consentsOfBoth(recent: MemberDraft, old: MemberDraft): MemberDraft['consents'] {
  return (['contact', 'list'] as const).flatMap((scope) => {
    const own = recent.consents.filter((consent) => consent.scope === scope);
    const both = recent.refusals.includes(scope) ? own : [...own, ...old.consents.filter((one) => one.scope === scope)];
    const best = both.find(({ isDated }) => isDated) ?? both[0];
    return best ? [best] : [];
  });
}

/** What a row says that the first one does not, as a person reads it. */
export function addedTexts(
  first: MemberDraft,
  row: MemberDraft,
  { topicTitle, institutionName }: MergeWords,
): readonly string[] {
  const known = new Set(first.contacts.map(contactKey));
  const texts = (
    ['salutation', 'academicTitle', 'city', 'office', 'department', 'preferredLanguage', 'addressedAs'] as const
  ).flatMap((field) => (isReplaced(row[field], first[field]) ? [row[field]] : []));
  const isElsewhere = row.institutionKey !== undefined && row.institutionKey !== first.institutionKey;
  return [
    otherName(first, row),
    ...row.contacts.filter((contact) => !known.has(contactKey(contact))).map(({ value }) => value),
    ...texts,
    isElsewhere ? institutionName(row.institutionKey) : '',
    ...(['seeks', 'offers'] as const).flatMap((field) =>
      row[field].filter((id) => !first[field].includes(id)).map(topicTitle),
    ),
    ...newTags(first, row),
    ...newNotes(first, row).split('\n'),
  ].filter((text) => text !== '');
}
