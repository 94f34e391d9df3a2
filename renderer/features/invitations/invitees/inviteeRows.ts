import { institutionInFullOf, memberToListName } from '../../../../shared/domain/membership';
import type { Compare } from '../../../../shared/domain/lists';
import type { Attendance, Institution, Member } from '../../../../shared/schema';

/** From who comes to whom one still waits for. */
const ANSWERS: readonly Attendance['rsvp'][] = ['yes', 'maybe', 'no', 'none'];

export interface InviteeRow {
  readonly id: string;
  readonly entry: Attendance;
  readonly name: string;
  /** Its full name; a list of people is read by those who do not know the short ones. */
  readonly institution: string;
}

export interface InviteeSource {
  readonly members: ReadonlyMap<string, Member>;
  readonly institutions: ReadonlyMap<string, Institution>;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export function toInviteeRows(
  entries: readonly Attendance[],
  { members, institutions, today }: InviteeSource,
): readonly InviteeRow[] {
  return entries.map((entry) => {
    const member = members.get(entry.memberId);
    return {
      id: entry.id,
      entry,
      name: member ? memberToListName(member) : entry.guestName,
      institution: member ? institutionInFullOf(member, institutions, today) : entry.guestInstitution,
    };
  });
}

/** Order of a column, ascending; equals by name. What is empty comes last. */
export function compareInvitees(columnId: string, collator: Intl.Collator): Compare<InviteeRow> {
  const byName = byText(({ name }) => name, collator);
  const then =
    (first: Compare<InviteeRow>): Compare<InviteeRow> =>
    (left, right) =>
      first(left, right) || byName(left, right);
  switch (columnId) {
    case 'institution':
      return then(byText(({ institution }) => institution, collator));
    case 'role':
      return then(byText(({ entry }) => entry.role, collator));
    case 'sent':
      return then(byText(({ entry }) => entry.sentAt, collator));
    case 'rsvp':
      return then((left, right) => ANSWERS.indexOf(left.entry.rsvp) - ANSWERS.indexOf(right.entry.rsvp));
    case 'replied':
      return then(byText(({ entry }) => entry.repliedAt, collator));
    default:
      return byName;
  }
}

function byText(textOf: (row: InviteeRow) => string, collator: Intl.Collator): Compare<InviteeRow> {
  return (left, right) => {
    const [one, other] = [textOf(left), textOf(right)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return collator.compare(one, other);
  };
}
