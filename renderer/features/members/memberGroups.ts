import { groupIdsOf } from '../../../shared/domain/membership';
import { groupRows } from '../../../shared/domain/lists';
import { MEMBERSHIPS } from '../../../shared/schema/members';
import { SECTORS } from '../../../shared/schema/institutions';
import type { TableGroup } from '../../ui';
import type { MemberGrouping } from './memberColumnIds';
import type { MemberRow } from './memberRows';

export type GroupWords = {
  /** What a group is called; for `''` that its members have nothing of the kind. */
  readonly labelOf: (grouping: MemberGrouping, id: string) => string;
  readonly topicIds: readonly string[];
  readonly collator: Intl.Collator;
  /** `YYYY-MM-DD` */
  readonly today: string;
};

/** The list under headings; somebody with two topics stands under both. */
export function groupMembers(
  rows: readonly MemberRow[],
  grouping: MemberGrouping,
  { labelOf, topicIds, collator, today }: GroupWords,
): readonly TableGroup<MemberRow>[] {
  const order = { sector: SECTORS, status: MEMBERSHIPS, topic: topicIds }[grouping as string] ?? [];
  return groupRows(
    rows,
    (row) => valuesOf(row, grouping, today),
    order,
    (left, right) => collator.compare(labelOf(grouping, left), labelOf(grouping, right)),
  ).map(({ id, rows: members }) => ({ id, rows: members, label: labelOf(grouping, id) }));
}

function valuesOf({ member, institution }: MemberRow, grouping: MemberGrouping, today: string): readonly string[] {
  switch (grouping) {
    case 'sector':
    case 'state':
      return known(institution?.[grouping]);
    case 'institution':
      return known(institution?.id);
    case 'status':
      return [member.membership];
    case 'topic':
      return [...new Set([...member.seeks, ...member.offers])];
    case 'tag':
      return member.tags;
    case 'group':
      return groupIdsOf(member, today);
  }
}

function known(value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [value];
}
