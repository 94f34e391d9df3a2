import { memberToDisplayName } from '../../../shared/domain/membership';
import type { Outcome } from '../../../shared/schema';
import { useRecords } from '../../live';
import { useMessages, type Tone } from '../../ui';

export interface OutcomeFacts {
  /** „Beschluss B-2026-07“ */
  readonly label: string;
  readonly badge: { readonly tone: Tone; readonly text: string } | null;
  /** Votes or due date. */
  readonly aside: string;
  readonly owners: string;
}

/** What a card says about an outcome besides its text. */
export function useOutcomeFacts({ kind, number, votes, result, ownerIds, ownerText, due }: Outcome): OutcomeFacts {
  const { t, formatDate } = useMessages();
  const members = useRecords('members').byId;
  const names = ownerIds.flatMap((id) => {
    const member = members.get(id);
    return member ? [memberToDisplayName(member)] : [];
  });
  const tone = result === 'rejected' ? 'danger' : 'success';
  return {
    label: [t(`minutes.kind.${kind}`), number].filter((part) => part !== '').join(' '),
    badge:
      kind === 'decision'
        ? result === ''
          ? { tone: 'warning', text: t('minutes.result.open') }
          : { tone, text: t(`minutes.result.${result}`) }
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
