import { useEffect, useMemo, useRef } from 'react';
import { checkInCodeToMember, isPresent } from '../../../shared/domain/attendance';
import { buildDoor, type DoorMessage, type DoorRequest, type DoorState } from '../../../shared/domain/door';
import { memberToDisplayName } from '../../../shared/domain/membership';
import { useSession, useSync, valueOf } from '../../live';
import { useAct, useMessages } from '../../ui';
import { openDoorChannel } from '../door';
import type { MeetingView } from '../meetings';
import { takeBackCheckIn } from './takeBackCheckIn';
import { useCheckIn } from './useCheckIn';
import { useEventCallback } from './useEventCallback';
import { useGuestCheckIn } from './useGuestCheckIn';

/**
 * Answers the window at the door while this screen is open: it is told who is expected and who came, and what it asks for is written
 * here, by the one store of this laptop. See [Note: what the door knows].
 * @returns opens that window, or brings it to the front
 */
export function useDoor(view: MeetingView): () => Promise<void> {
  const { language, collator } = useMessages();
  const { write } = useSession();
  const act = useAct();
  const isLocked = useSync(({ access }) => access === 'read');
  const { meeting, attendance, members, institutions } = view;
  const checkInMember = useCheckIn(meeting.id);
  const checkInGuest = useGuestCheckIn(meeting.id);
  const state = useMemo(
    () => buildDoor({ meeting, attendance, members, institutions }, language, collator.compare),
    [meeting, attendance, members, institutions, language, collator],
  );
  const told = useMemo(() => JSON.stringify(state), [state]);
  const latest = useRef<DoorState>(state);
  const channel = useRef<ReturnType<typeof openDoorChannel>>(undefined);

  /** @returns what was done; undefined for what cannot be, since the door may ask only about those whom it was told of */
  async function carryOut(request: Exclude<DoorRequest, { type: 'hello' }>): Promise<DoorMessage | undefined> {
    // The right to write can go while the door is open; the store would then take nothing.
    if (isLocked) return answered('readOnly', '');
    if (request.type === 'guest') {
      return answered('checkedIn', request.name, await checkInGuest(request));
    }
    if (request.type === 'takeBack') {
      const entry = attendance.find(({ id }) => id === request.attendanceId);
      if (!entry || !isPresent(entry)) return undefined;
      await write((unit) => takeBackCheckIn(unit, entry));
      const member = members.get(entry.memberId);
      return answered('takenBack', member ? memberToDisplayName(member) : entry.guestName, entry.id);
    }
    const isCode = request.type === 'code';
    const member = members.get(isCode ? (checkInCodeToMember(request.typed) ?? '') : request.memberId);
    if (!member) return isCode ? answered('unknownCode', '') : undefined;
    const wasThere = attendance.some((entry) => entry.memberId === member.id && isPresent(entry));
    const id = await checkInMember(member.id);
    return answered('checkedIn', memberToDisplayName(member), wasThere ? '' : id);
  }
  const take = useEventCallback((request: DoorRequest) => {
    if (request.type === 'hello') {
      channel.current?.send({ type: 'state', state: latest.current });
      return;
    }
    act(async () => {
      try {
        const answer = await carryOut(request);
        if (answer) channel.current?.send(answer);
      } catch (error) {
        // Said at the door too, where somebody waits; the failure itself goes the way of all failures.
        channel.current?.send(answered('failed', ''));
        throw error;
      }
    });
  });

  // The other window is outside React: it asks when it opens, is told of every change, and of the end.
  useEffect(() => {
    const opened = openDoorChannel(take);
    channel.current = opened;
    const leave = (): void => opened.send({ type: 'away' });
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
      opened.close();
    };
  }, [take]);
  useEffect(() => {
    latest.current = state;
    channel.current?.send({ type: 'state', state });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- told when what it says changes, not when it was computed anew
  }, [told]);

  return async () => {
    await valueOf(window.verbund.openDoor());
  };
}

function answered(
  outcome: Extract<DoorMessage, { type: 'answer' }>['outcome'],
  name: string,
  attendanceId = '',
): DoorMessage {
  return { type: 'answer', outcome, name, attendanceId };
}
