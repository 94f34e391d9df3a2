import { memberToDisplayName } from '../../../shared/domain/membership';
import { decisionStanding } from '../../../shared/domain/quorum';
import type { Outcome } from '../../../shared/schema';
import { useRecords } from '../../live';
import { useMessages, type Tone } from '../../ui';
import { STANDING_TONES } from '../meetings';

export interface OutcomeFacts {
  /** „Beschluss B-2026-07“ */
  readonly label: string;
  readonly badge: { readonly tone: Tone; readonly text: string } | null;
  /** Votes or due date. */
  readonly aside: string;
  readonly owners: string;
}

/** What a card says about an outcome besides its text. */
export function useOutcomeFacts(outcome: Outcome): OutcomeFacts {
  const { kind, number, votes, ownerIds, ownerText, due } = outcome;
  const { t, formatDate } = useMessages();
  const members = useRecords('members').byId;
  const names = ownerIds.flatMap((id) => {
    const member = members.get(id);
    return member ? [memberToDisplayName(member)] : [];
  });
  const standing = decisionStanding(outcome);
  return {
    label: [t(`minutes.kind.${kind}`), number].filter((part) => part !== '').join(' '),
    badge:
      kind === 'decision'
        ? standing === ''
          ? { tone: 'warning', text: t('minutes.result.open') }
          : { tone: STANDING_TONES[standing], text: t(`minutes.result.${standing}`) }
        : null,
    aside:
      kind === 'decision'
        ? votes
          ? t('minutes.votes', votes)
          : ''
        : due === ''
          ? ''
          : t('minutes.due', { date: formatDate(due) }),
    owners: [...names, ownerText].filter((part) => part !== '').join(', '),
  };
}
