import { useMemo } from 'react';
import { roomQuorum, type QuorumSource, type RoomQuorum } from '../../../shared/domain/quorum';

/** Who may vote and is there, and how many have to be. Counted anew when somebody comes or goes, not at every word of the minutes. */
export function useRoomQuorum({ meeting, network, attendance, members, institutions }: QuorumSource): RoomQuorum {
  return useMemo(
    () => roomQuorum({ meeting, network, attendance, members, institutions }),
    [meeting, network, attendance, members, institutions],
  );
}
