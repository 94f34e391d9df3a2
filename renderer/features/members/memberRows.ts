import { memberToListName, positionOn } from '../../../shared/domain/membership';
import type { Institution, Member, Position } from '../../../shared/schema';
import { MEMBERSHIPS } from '../../../shared/schema/members';
import type { Compare } from '../../../shared/domain/lists';

export type MemberRow = {
  readonly id: string;
  readonly member: Member;
  /** As lists sort it, without the academic title. */
  readonly name: string;
  /** As lists show it: „Çelik, Dr. Ayşe“. */
  readonly shownName: string;
  /** The office held today. */
  readonly position: Position | undefined;
  readonly institution: Institution | undefined;
};

/**
 * Rows for the table. A row stays the same object until its member, their institution or their present office changes:
 * sorting and searching keep what they know about it. While members come in one after the other, those that stand where they
 * stood are not looked at again.
 */
export function createMemberRows(): (
  members: readonly Member[],
  institutions: ReadonlyMap<string, Institution>,
  today: string,
) => readonly MemberRow[] {
  const known = new WeakMap<Member, MemberRow>();
  let last: Made = { members: [], institutions: new Map(), today: '', rows: [] };

  return (members, institutions, today) => {
    const isAlike = last.institutions === institutions && last.today === today;
    const before = last;
    const rows = members.map((member, at) => {
      const row = isAlike && before.members[at] === member ? before.rows[at] : undefined;
      return row ?? toRow(member, institutions, today);
    });
    last = { members, institutions, today, rows };
    return rows;
  };

  function toRow(member: Member, institutions: ReadonlyMap<string, Institution>, today: string): MemberRow {
    const position = positionOn(member, today);
    const institution = institutions.get(position?.institutionId ?? '');
    const before = known.get(member);
    if (before && before.position === position && before.institution === institution) return before;
    const row = {
      id: member.id,
      member,
      name: memberToListName({ ...member, academicTitle: '' }),
      shownName: memberToListName(member),
      position,
      institution,
    };
    known.set(member, row);
    return row;
  }
}

interface Made {
  readonly members: readonly Member[];
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly today: string;
  readonly rows: readonly MemberRow[];
}

export function memberTexts({ member, position, institution }: MemberRow): readonly string[] {
  const { familyName, givenName, email, city } = member;
  return [
    familyName,
    givenName,
    email,
    city,
    position?.office ?? '',
    position?.department ?? '',
    institution?.name ?? '',
    institution?.shortName ?? '',
  ];
}

/** What is empty comes last, whatever the column. */
export function compareMembers(columnId: string, collator: Intl.Collator): Compare<MemberRow> {
  const byName = byText(({ name }) => name, collator);
  switch (columnId) {
    case 'office':
      return inTurn(
        byText(({ position }) => position?.office ?? '', collator),
        byName,
      );
    case 'institution':
      return inTurn(
        byText(({ institution }) => institution?.name ?? '', collator),
        byName,
      );
    case 'email':
      return inTurn(
        byText(({ member }) => member.email, collator),
        byName,
      );
    case 'status':
      return inTurn(
        (left, right) => MEMBERSHIPS.indexOf(left.member.membership) - MEMBERSHIPS.indexOf(right.member.membership),
        byName,
      );
    default:
      return byName;
  }
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
