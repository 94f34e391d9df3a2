import { memberToListName, toMemberSubject, type MemberSubject } from '../../../shared/domain/membership';
import type { Institution, Member } from '../../../shared/schema';
import { MEMBERSHIPS } from '../../../shared/schema/members';
import type { Compare } from '../../../shared/domain/lists';
import type { Sliced } from '../../data';
import type { MemberColumn } from './memberColumnIds';

export type MemberRow = MemberSubject & {
  /** As lists sort it, without the academic title. */
  readonly name: string;
  /** As lists show it: „Çelik, Dr. Ayşe“. */
  readonly shownName: string;
};

/**
 * Rows for the table. A row stays the same object until its member, their institution or their present office changes:
 * sorting and searching keep what they know about it. While members come in one after the other, those that stand where they
 * stood are not looked at again.
 */
export function createMemberRows(): MemberRows {
  const known = new WeakMap<Member, MemberRow>();
  let last: Made = { members: [], institutions: new Map(), today: '', rows: [] };

  function rowsOf(
    members: readonly Member[],
    institutions: ReadonlyMap<string, Institution>,
    today: string,
  ): readonly MemberRow[] {
    const isAlike = last.institutions === institutions && last.today === today;
    const before = last;
    const rows = members.map((member, at) => {
      const row = isAlike && before.members[at] === member ? before.rows[at] : undefined;
      return row ?? toRow(member, institutions, today);
    });
    last = { members, institutions, today, rows };
    return rows;
  }

  function toRow(member: Member, institutions: ReadonlyMap<string, Institution>, today: string): MemberRow {
    const subject = toMemberSubject(member, institutions, today);
    const before = known.get(member);
    if (before && before.position === subject.position && before.institution === subject.institution) return before;
    const row = {
      ...subject,
      name: memberToListName({ ...member, academicTitle: '' }),
      shownName: memberToListName(member),
    };
    known.set(member, row);
    return row;
  }

  return {
    rowsOf,
    *prepare(members, institutions, today) {
      for (const member of members) {
        yield;
        toRow(member, institutions, today);
      }
    },
  };
}

type MemberRows = {
  readonly rowsOf: (
    members: readonly Member[],
    institutions: ReadonlyMap<string, Institution>,
    today: string,
  ) => readonly MemberRow[];
  /** Makes the rows in steps, so that `rowsOf` only has to put them together. */
  readonly prepare: (
    members: readonly Member[],
    institutions: ReadonlyMap<string, Institution>,
    today: string,
  ) => Sliced<void>;
};

interface Made {
  readonly members: readonly Member[];
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly today: string;
  readonly rows: readonly MemberRow[];
}

/**
 * What is empty comes last, whatever the column.
 * @param keyOf what a row is sorted by; the status has an order of its own
 */
export function compareMembers(
  columnId: MemberColumn | 'name',
  collator: Intl.Collator,
  keyOf: (column: MemberColumn | 'name', row: MemberRow) => string,
): Compare<MemberRow> {
  const byName = byText(({ name }) => name, collator);
  if (columnId === 'name') return byName;
  if (columnId !== 'status')
    return inTurn(
      byText((row) => keyOf(columnId, row), collator),
      byName,
    );
  return inTurn(
    (left, right) => MEMBERSHIPS.indexOf(left.member.membership) - MEMBERSHIPS.indexOf(right.member.membership),
    byName,
  );
}

function inTurn(first: Compare<MemberRow>, second: Compare<MemberRow>): Compare<MemberRow> {
  return (left, right) => first(left, right) || second(left, right);
}

function byText(textOf: (row: MemberRow) => string, collator: Intl.Collator): Compare<MemberRow> {
  return (left, right) => {
    const [one, other] = [textOf(left), textOf(right)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return collator.compare(one, other);
  };
}
