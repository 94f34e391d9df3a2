import { foldForMatching } from '../../text/foldForMatching';
import { nameKey } from '../duplicates';
import { memberToDisplayName } from '../membership';
import { newNotes, newTags } from './compareMember';
import { contactKey } from './contactUse';
import type { MemberDraft } from './draftMember';
import type { ImportProblem } from './importProblem';

const TEXTS = [
  ...(['salutation', 'academicTitle', 'city', 'office', 'department', 'preferredLanguage', 'phone', 'email'] as const),
] as const;

/** Of a planned row, what is looked at here. */
interface Row {
  readonly line: number;
  readonly action: string;
  readonly draft: MemberDraft;
  readonly twin?: { readonly kind: 'line'; readonly line: number } | { readonly kind: 'member' };
  readonly changes: readonly unknown[];
  readonly problems: readonly ImportProblem[];
}

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
function mergeDrafts(old: MemberDraft, recent: MemberDraft, { institutionName }: MergeWords): MemberDraft {
  const isSameBody =
    old.institutionKey === recent.institutionKey ||
    [old, recent].some(({ institutionKey }) => institutionKey === undefined);
  // Another name may be another spelling: without a day nothing says that somebody moved.
  const isMoved = old.joinedOn !== '' && recent.joinedOn > old.joinedOn;
  const [place, other] = isSameBody ? [{ ...old, ...filled(recent) }, old] : isMoved ? [recent, old] : [old, recent];
  const isOtherLost =
    !isSameBody || isReplaced(old.office, place.office) || isReplaced(old.department, place.department);
  const kept = isOtherLost ? placeText(other, isSameBody ? '' : institutionName(other.institutionKey ?? '')) : '';
  const notes = [old.notes, newNotes(old, recent), otherName(old, recent), kept];
  return {
    ...old,
    ...filled(recent),
    office: place.office,
    department: place.department,
    institutionKey: place.institutionKey ?? recent.institutionKey ?? old.institutionKey,
    contacts: contactsOfBoth(recent, old),
    tags: [...old.tags, ...newTags(old, recent)],
    seeks: [...new Set([...old.seeks, ...recent.seeks])],
    consents: consentsOfBoth(recent, old),
    refusals: recent.refusals,
    memberId: old.memberId || recent.memberId,
    joinedOn: old.joinedOn || recent.joinedOn,
    notes: notes.filter((text) => text !== '').join('\n'),
  };
}

/** One address, another name: whoever that is is not forgotten. */
function otherName(old: MemberDraft, recent: MemberDraft): string {
  return nameKey(old) === nameKey(recent) ? '' : memberToDisplayName(recent);
}

/**
 * Rows that are doubles of an earlier one give it what is new in them, and say so. Which of them is newer their days say, and where one has none, their order.
 * In steps, see `planMemberImportInSteps`.
 */
export function* mergeDoubles<Planned extends Row>(
  rows: readonly Planned[],
  words: MergeWords,
  withChanges: (row: Planned) => Planned,
): Generator<undefined, readonly Planned[]> {
  const at = new Map(rows.map((row, index) => [row.line, index]));
  const doubles = new Map<Planned, Planned[]>();
  const told = new Map<Planned, Planned>();
  for (const row of rows) {
    // Where a person chose field by field, that is written with the row itself.
    const isOpen = row.action === 'duplicateInFile' && row.changes.length === 0;
    const first = isOpen ? standsFor(rows, at, row) : undefined;
    if (!first) continue;
    const own = doubles.get(first) ?? [];
    own.push(row);
    doubles.set(first, own);
    const added = addedTexts(first.draft, row.draft, words);
    const values = { line: first.line, value: added.join('; ') };
    if (added.length > 0)
      told.set(row, {
        ...row,
        problems: [...row.problems, { line: row.line, key: 'import.problem.merged', values }],
      });
    yield;
  }
  for (const [first, others] of doubles) {
    const [oldest = first.draft, ...newer] = byDay([first, ...others].map(({ draft }) => draft));
    let draft = oldest;
    for (const recent of newer) {
      draft = mergeDrafts(draft, recent, words);
      yield;
    }
    // The spelling of a name is no news between rows of one file.
    const { givenName, familyName } = first.draft;
    const merged = { ...first, draft: { ...draft, givenName, familyName } };
    told.set(first, first.action === 'update' ? withChanges(merged) : merged);
  }
  return told.size === 0 ? rows : rows.map((row) => told.get(row) ?? row);
}

function byDay(drafts: readonly MemberDraft[]): readonly MemberDraft[] {
  if (drafts.some(({ joinedOn }) => joinedOn === '')) return drafts;
  return drafts.toSorted((one, other) => one.joinedOn.localeCompare(other.joinedOn));
}

/** A double of a double is one of the first. Undefined where that is left out, so that nobody is there to take it. */
function standsFor<Planned extends Row>(
  rows: readonly Planned[],
  at: ReadonlyMap<number, number>,
  { twin }: Planned,
): Planned | undefined {
  let index = twin?.kind === 'line' ? at.get(twin.line) : undefined;
  for (;;) {
    const row = index === undefined ? undefined : rows[index];
    if (row?.action !== 'duplicateInFile' || row.twin?.kind !== 'line')
      return row?.action === 'create' || row?.action === 'update' ? row : undefined;
    index = at.get(row.twin.line);
  }
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

function contactsOfBoth(recent: MemberDraft, old: MemberDraft): MemberDraft['contacts'] {
  const known = new Set(recent.contacts.map(contactKey));
  return [...recent.contacts, ...old.contacts.filter((contact) => !known.has(contactKey(contact)))];
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
function addedTexts(
  first: MemberDraft,
  row: MemberDraft,
  { topicTitle, institutionName }: MergeWords,
): readonly string[] {
  const known = new Set(first.contacts.map(contactKey));
  const texts = (['salutation', 'academicTitle', 'city', 'office', 'department', 'preferredLanguage'] as const).flatMap(
    (field) => (isReplaced(row[field], first[field]) ? [row[field]] : []),
  );
  const isElsewhere = row.institutionKey !== undefined && row.institutionKey !== first.institutionKey;
  return [
    otherName(first, row),
    ...row.contacts.filter((contact) => !known.has(contactKey(contact))).map(({ value }) => value),
    ...texts,
    isElsewhere ? institutionName(row.institutionKey) : '',
    ...row.seeks.filter((id) => !first.seeks.includes(id)).map(topicTitle),
    ...newTags(first, row),
    ...newNotes(first, row).split('\n'),
  ].filter((text) => text !== '');
}
