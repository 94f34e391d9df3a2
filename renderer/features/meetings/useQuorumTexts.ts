import { groupsOf, isRoomQuorate, type Establishment, type RoomQuorum } from '../../../shared/domain/quorum';
import { groupsInWords, isQuorumMet, shortGroups } from '../../../shared/documents';
import { useMessages } from '../../ui';

/** How a quorum stands, in words. */
export function useQuorumTexts() {
  const { t } = useMessages();
  const shortInWords = (groups: Parameters<typeof shortGroups>[0]): string => groupsInWords(shortGroups(groups), t);
  return {
    /** Of a vote: „20 von 30, nicht beschlussfähig“, or nothing where no quorum was asked for. */
    chipText: (established: Establishment): string => {
      const { quorum } = established;
      if (quorum === null) return '';
      const isMet = isQuorumMet(quorum);
      const groups = groupsOf(established);
      return groups.length > 0
        ? t('minutes.quorumChipGroups', { isMet, groups: shortInWords(groups) })
        : t('minutes.quorumChip', { present: quorum.present, required: quorum.required, isMet });
    },
    /** Of a vote for which too few are there. */
    tooFewText: (established: Establishment): string => {
      const groups = groupsOf(established);
      if (groups.length > 0) return t('minutes.tooFewGroups', { groups: shortInWords(groups) });
      const { present = 0, required = 0 } = established.quorum ?? {};
      return t('minutes.tooFew', { present, required });
    },
    /** Of the room as it is; nothing where no quorum is asked for. */
    roomText: (room: RoomQuorum): string => {
      const { present, rule, groups } = room;
      if (!rule) return '';
      const isMet = isRoomQuorate(room) === true;
      if (groups) return t('minutes.quorateGroups', { isMet, groups: shortInWords(groups) });
      return t(isMet ? 'minutes.quorate' : 'minutes.notQuorate', { present, quorum: rule.required });
    },
  };
}
