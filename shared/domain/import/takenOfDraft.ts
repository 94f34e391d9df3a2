import type { ChangeField } from './compareMember';
import type { MemberDraft } from './draftMember';

export interface ChosenChange {
  readonly field: ChangeField;
  readonly isTaken: boolean;
}

const TEXTS = [
  ...(['salutation', 'academicTitle', 'city', 'office', 'department', 'preferredLanguage', 'addressedAs'] as const),
  ...(['phone', 'email', 'membership', 'joinedOn', 'source', 'notes'] as const),
] as const;

const LISTS = ['seeks', 'offers', 'tags'] as const;

/**
 * Of a row what a person took of it field by field, to be merged into that of the same person; where there was nothing to take, the other says it too. What
 * they took of its place at another institution stands beside the place of the other row.
 */
export function takenOfDraft(draft: MemberDraft, changes: readonly ChosenChange[], other: MemberDraft): MemberDraft {
  const taken = new Set(changes.filter(({ isTaken }) => isTaken).map(({ field }) => field));
  const { office, department, institutionKey } = draft;
  const isElsewhere = changes.some(({ field }) => field === 'position');
  return {
    ...draft,
    ...Object.fromEntries(TEXTS.filter((field) => !taken.has(field)).map((field) => [field, ''])),
    ...Object.fromEntries(LISTS.filter((field) => !taken.has(field)).map((field) => [field, []])),
    givenName: (taken.has('givenName') ? draft : other).givenName,
    familyName: (taken.has('familyName') ? draft : other).familyName,
    institutionKey: !isElsewhere && taken.has('institution') ? institutionKey : undefined,
    furtherPlaces: taken.has('position') ? [{ office, department, institutionKey }] : [],
    contacts: draft.contacts.filter(({ kind, value }) => taken.has(value === draft[kind] ? kind : 'contacts')),
    consents: draft.consents.filter(({ scope }) => taken.has(scope === 'contact' ? 'consentContact' : 'consentList')),
  };
}
