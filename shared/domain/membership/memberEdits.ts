import { assertNever } from '../../assertNever';
import type { Member } from '../../schema';
import type { Draft } from '../../schema/records';
import { fold } from '../../text/fold';
import { changeMembership } from './membership';

/** What is done to one member as to a thousand. */
export type MemberEdit =
  | { readonly kind: 'addTag' | 'removeTag'; readonly tag: string }
  | { readonly kind: 'addTopic' | 'removeTopic'; readonly field: 'seeks' | 'offers'; readonly topicId: string }
  | { readonly kind: 'status'; readonly membership: Member['membership']; readonly reason: string };

interface Occasion {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** For an entry in a list of the member. */
  readonly createItemId: () => string;
}

/** What an edit changes in a member; undefined where it is like that already. */
export function planMemberEdit(member: Member, edit: MemberEdit, occasion: Occasion): Draft<'members'> | undefined {
  switch (edit.kind) {
    case 'addTag': {
      const isThere = member.tags.some((tag) => fold(tag) === fold(edit.tag));
      return isThere ? undefined : { tags: [...member.tags, edit.tag] };
    }
    case 'removeTag': {
      const tags = member.tags.filter((tag) => fold(tag) !== fold(edit.tag));
      return tags.length === member.tags.length ? undefined : { tags };
    }
    case 'addTopic':
      return member[edit.field].includes(edit.topicId)
        ? undefined
        : { [edit.field]: [...member[edit.field], edit.topicId] };
    case 'removeTopic':
      return member[edit.field].includes(edit.topicId)
        ? { [edit.field]: member[edit.field].filter((id) => id !== edit.topicId) }
        : undefined;
    case 'status':
      return member.membership === edit.membership
        ? undefined
        : changeMembership(member, {
            id: occasion.createItemId(),
            membership: edit.membership,
            since: occasion.today,
            reason: edit.reason.trim(),
          });
    default:
      return assertNever(edit);
  }
}

/** What was typed as a tag: a comma stands between two of them. */
export function splitTags(text: string): readonly string[] {
  return text
    .split(/[,;]/u)
    .map((tag) => tag.replaceAll(/\s+/gu, ' ').trim())
    .filter((tag) => tag !== '');
}

/** All tags in use, each once, whatever its case: as the first who wrote it wrote it. */
export function tagsOf(
  members: readonly Member[],
  compare: (left: string, right: string) => number,
): readonly string[] {
  const tagByKey = new Map<string, string>();
  for (const { tags } of members) {
    for (const tag of tags) {
      const key = fold(tag);
      if (!tagByKey.has(key)) tagByKey.set(key, tag);
    }
  }
  return [...tagByKey.values()].sort(compare);
}
