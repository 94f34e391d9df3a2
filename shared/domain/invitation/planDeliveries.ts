import { isMailAddress } from '../../documents';
import type { Attendance, Event, Meeting, Member } from '../../schema';
import type { Draft } from '../../schema/records';
import { entryOf, sequenceToSend } from './sentEntry';

/** Why somebody gets mail: not invited yet, the meeting moved, they are off the list again, the meeting is off. */
export type DeliveryKind = 'invite' | 'update' | 'uninvite' | 'cancel';

export interface Recipient {
  readonly entry: Attendance;
  readonly member: Member;
}

export interface Delivery {
  readonly kind: DeliveryKind;
  readonly sequence: number;
  readonly recipients: readonly Recipient[];
  /** People of this group without a usable mail address. */
  readonly unreachable: readonly Recipient[];
}

const KINDS = ['invite', 'update', 'uninvite', 'cancel'] as const satisfies readonly DeliveryKind[];

/** Who has to be told what, from what each person got last. Kinds with nobody in them are left out. */
export function planDeliveries(
  meeting: Meeting,
  event: Event | undefined,
  attendance: readonly Attendance[],
  members: ReadonlyMap<string, Member>,
): readonly Delivery[] {
  const sequence = sequenceToSend(meeting, event);
  const isCancelled = meeting.cancelledAt !== '';
  const people = attendance.flatMap((entry) => {
    const member = members.get(entry.memberId);
    const kind = kindOf(entry, sequence, isCancelled);
    return member && kind ? [{ kind, recipient: { entry, member } }] : [];
  });
  return KINDS.flatMap((kind) => {
    const group = people.filter((person) => person.kind === kind).map(({ recipient }) => recipient);
    const isReachable = ({ member }: Recipient): boolean => isMailAddress(member.email);
    return group.length === 0
      ? []
      : [
          {
            kind,
            sequence,
            recipients: group.filter(isReachable),
            unreachable: group.filter((person) => !isReachable(person)),
          },
        ];
  });
}

function kindOf(
  { invited, sentSequence }: Attendance,
  sequence: number,
  isCancelled: boolean,
): DeliveryKind | undefined {
  const knows = sentSequence >= 0;
  if (isCancelled) return knows && sentSequence < sequence ? 'cancel' : undefined;
  if (!invited) return knows ? 'uninvite' : undefined;
  if (!knows) return 'invite';
  return sentSequence < sequence ? 'update' : undefined;
}

export interface SentPatches {
  readonly meeting: Draft<'meetings'>;
  readonly attendance: Draft<'attendance'>;
}

/**
 * What the records must know once a delivery is out.
 * @param sentAt ISO 8601 instant
 */
export function deliveryToPatches(
  { kind, sequence }: Pick<Delivery, 'kind' | 'sequence'>,
  meeting: Meeting,
  event: Event | undefined,
  sentAt: string,
): SentPatches {
  return {
    // Taking one person off the list tells the others nothing: what they hold stays as it is.
    meeting:
      kind === 'uninvite'
        ? {}
        : {
            sentEntry: { ...entryOf(meeting, event), sentAt },
            sentTimeZone: meeting.timeZone,
            calendarSequence: sequence,
            ...(meeting.status === 'draft' && kind === 'invite' && { status: 'invited' as const }),
          },
    attendance: { sentSequence: kind === 'uninvite' ? -1 : sequence, sentAt },
  };
}
