import { foldForMatching } from '../../text/foldForMatching';
import { nameKey } from '../duplicates';
import { memberToDisplayName } from '../membership';
import { newNotes, newTags } from './compareMember';
import { contactKey } from './contactUse';
import type { MemberDraft } from './draftMember';
import type { PlannedRow } from './planMemberImport';

/** What a later row about somebody of the same file adds to the row that stands for them. */
export interface MergedDraft {
  readonly draft: MemberDraft;
  /** As a person reads it: what was not known before, or is now another. */
  readonly added: readonly string[];
}

const TEXTS = [
  ...(['salutation', 'academicTitle', 'city', 'office', 'department', 'preferredLanguage', 'phone', 'email'] as const),
] as const;

/** Names of what a draft only has ids or keys of. */
export interface MergeWords {
  readonly institutionName: (key: string) => string;
  readonly topicTitle: (id: string) => string;
}

/**
 * Two rows of one person as one, as if the newer had come in a later file: what it says counts, what it leaves empty stays. Which is newer their days say,
 * and where they do not, the order of the file. Nothing of either is lost: an address or number that gives way stays among the contacts, a second office or
 * institution is a line of the notes. Who takes a consent back in a second answer has not given it.
 */
export function mergeDrafts(first: MemberDraft, later: MemberDraft, words: MergeWords): MergedDraft {
  const areDated = first.joinedOn !== '' && later.joinedOn !== '';
  const isOlder = areDated && later.joinedOn < first.joinedOn;
  const [old, recent] = isOlder ? [later, first] : [first, later];
  const isSameBody = [first, later].some(({ institutionKey }) => institutionKey === undefined) || isSame(first, later);
  // Another name may be another spelling: without a day nothing says that somebody moved.
  const isMoved = areDated && recent.joinedOn > old.joinedOn;
  const [place, other] = isSameBody ? [{ ...old, ...filled(recent) }, old] : isMoved ? [recent, old] : [first, later];
  const isOtherKept = isSameBody
    ? isReplaced(old.office, place.office) || isReplaced(old.department, place.department)
    : true;
  const kept = isOtherKept ? placeText(other, isSameBody ? '' : words.institutionName(other.institutionKey ?? '')) : '';
  // One address, another name: whoever that is is not forgotten.
  const otherName = nameKey(first) === nameKey(later) ? '' : memberToDisplayName(later);
  const notes = [first.notes, newNotes(first, later), otherName, kept].filter((text) => text !== '').join('\n');
  const draft: MemberDraft = {
    ...old,
    ...filled(recent),
    // The spelling of a name is no news between rows of one file.
    givenName: first.givenName || later.givenName,
    familyName: first.familyName || later.familyName,
    memberId: first.memberId || later.memberId,
    office: place.office,
    department: place.department,
    institutionKey: place.institutionKey ?? recent.institutionKey ?? old.institutionKey,
    contacts: contactsOfBoth(recent, old),
    tags: [...first.tags, ...newTags(first, later)],
    seeks: [...new Set([...first.seeks, ...later.seeks])],
    consents: consentsOfBoth(recent, old),
    refusals: recent.refusals,
    joinedOn: old.joinedOn || recent.joinedOn,
    notes,
  };
  return { draft, added: addedTexts(first, draft, words) };
}

/** Rows that are doubles of an earlier one give it what is new in them, and say so. */
export function mergeDoubles(
  rows: readonly PlannedRow[],
  words: MergeWords,
  withChanges: (row: PlannedRow) => PlannedRow,
): readonly PlannedRow[] {
  const merged = new Map<number, PlannedRow>();
  const at = new Map(rows.map((row, index) => [row.line, index]));
  for (const [index, row] of rows.entries()) {
    if (row.action !== 'duplicateInFile' || row.twin?.kind !== 'line') continue;
    const target = standsFor(rows, at, row);
    const known = target === undefined ? undefined : (merged.get(target) ?? rows[target]);
    if (target === undefined || !known) continue;
    const { draft, added } = mergeDrafts(known.draft, row.draft, words);
    merged.set(target, { ...known, draft });
    if (added.length === 0) continue;
    const values = { line: known.line, value: added.join('; ') };
    merged.set(index, {
      ...row,
      problems: [...row.problems, { line: row.line, key: 'import.problem.merged', values }],
    });
  }
  if (merged.size === 0) return rows;
  return rows.map((row, index) => {
    const own = merged.get(index);
    return own === undefined ? row : own.action === 'update' ? withChanges(own) : own;
  });
}

/** A double of a double is one of the first. Undefined where that is left out, so that nobody is there to take it. */
function standsFor(
  rows: readonly PlannedRow[],
  at: ReadonlyMap<number, number>,
  { twin }: PlannedRow,
): number | undefined {
  let index = twin?.kind === 'line' ? at.get(twin.line) : undefined;
  for (;;) {
    const row = index === undefined ? undefined : rows[index];
    if (row?.action !== 'duplicateInFile' || row.twin?.kind !== 'line')
      return row?.action === 'create' || row?.action === 'update' ? index : undefined;
    index = at.get(row.twin.line);
  }
}

function isSame(one: MemberDraft, other: MemberDraft): boolean {
  return one.institutionKey === other.institutionKey;
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

function addedTexts(before: MemberDraft, after: MemberDraft, { topicTitle }: MergeWords): readonly string[] {
  const known = new Set(before.contacts.map(contactKey));
  const texts = (['salutation', 'academicTitle', 'city', 'office', 'department', 'preferredLanguage'] as const).flatMap(
    (field) => (after[field] === '' || after[field] === before[field] ? [] : [after[field]]),
  );
  return [
    ...after.contacts.filter((contact) => !known.has(contactKey(contact))).map(({ value }) => value),
    ...texts,
    ...after.seeks.filter((id) => !before.seeks.includes(id)).map(topicTitle),
    ...newTags(before, after),
    ...newNotes(before, after)
      .split('\n')
      .filter((line) => line !== ''),
  ].filter((text) => text !== '');
}
