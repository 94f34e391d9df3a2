import { useMemo } from 'react';
import { checkInCodeToMember, isPresent } from '../../../shared/domain/attendance';
import { memberToDisplayName } from '../../../shared/domain/membership';
import { useRecords } from '../../live';
import { type MaybeAsync, PickField, toast, useAct, useMessages } from '../../ui';
import type { MeetingView } from '../meetings';
import { createCheckInSearch, findCandidates } from './checkInCandidates';
import { useCheckIn } from './useCheckIn';

type CheckInFieldProps = {
  readonly view: Pick<MeetingView, 'meeting' | 'attendance' | 'members' | 'institutions'>;
  readonly onGuest: (name: string) => void;
  /** Was let in here, who was not there before. */
  readonly onCheckedIn: (attendanceId: string) => void;
  readonly onTakeBack: () => MaybeAsync;
};

/** By name as it is typed, or by the code that a scanner types. */
export function CheckInField({ view, onGuest, onCheckedIn, onTakeBack }: CheckInFieldProps) {
  const { t } = useMessages();
  const act = useAct();
  const members = useRecords('members').records;
  const { institutions, meeting } = view;
  const checkInNew = useCheckIn(meeting.id);
  // The prepared texts depend on the day of the meeting, not on its clock.
  const day = meeting.startsAt.slice(0, 10);
  const search = useMemo(() => createCheckInSearch(institutions, day), [institutions, day]);

  async function checkInMember(memberId: string): Promise<void> {
    const wasThere = view.attendance.some((entry) => entry.memberId === memberId && isPresent(entry));
    const id = await checkInNew(memberId);
    if (!wasThere) onCheckedIn(id);
  }
  function checkInByCode(typed: string): boolean {
    const memberId = checkInCodeToMember(typed);
    if (memberId === undefined) return false;
    const member = view.members.get(memberId);
    if (member)
      act(async () => {
        await checkInMember(memberId);
        toast({ tone: 'success', message: t('minutes.checkedIn', { name: memberToDisplayName(member) }) });
      });
    else toast({ tone: 'danger', message: t('minutes.codeUnknown') });
    return true;
  }

  return (
    <PickField
      label={t('minutes.checkIn')}
      placeholder={t('minutes.checkInHint')}
      shortcut="mod+3"
      find={(query) =>
        findCandidates(search, members, view, query).found.map(({ memberId, name, institution, isInvited }) => ({
          id: memberId,
          label: name,
          detail: [institution, !isInvited && t('minutes.notInvited')]
            .filter((part) => part !== false && part !== '')
            .join(' · '),
        }))
      }
      note={(query) => {
        const name = findCandidates(search, members, view, query).alreadyThere;
        return name === null ? '' : t('minutes.alreadyThere', { name });
      }}
      otherLabel={(name) => t('minutes.addAsGuest', { name })}
      onEnter={checkInByCode}
      onUndo={onTakeBack}
      onPick={(memberId, query) => (memberId === null ? onGuest(query) : checkInMember(memberId))}
    />
  );
}
