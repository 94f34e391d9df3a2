import { isPursued } from '../../../shared/domain/outcomes';
import { decisionStanding } from '../../../shared/domain/quorum';
import type { Outcome } from '../../../shared/schema';
import { useMessages } from '../../ui';
import { useQuorumTexts } from '../meetings';
import type { OutcomeRow } from './outcomeRows';

const DAY = 86_400_000;
/** Beyond two weeks a date says more than a number of days. */
const NEAR_DAYS = 14;

export function useOutcomeTexts(today: string) {
  const { t, formatDate } = useMessages();
  const { chipText } = useQuorumTexts();

  function dateInWords(date: string): string {
    const days = Math.round((Date.parse(date) - Date.parse(today)) / DAY);
    return Math.abs(days) > NEAR_DAYS
      ? formatDate(date)
      : t('outcomes.dueIn', { when: whenOf(days), count: Math.abs(days) });
  }
  return {
    /** „Gestern“, „In 3 Tagen“, „15.12.2026“; a finished task says so instead. */
    dueInWords: ({ outcome: { due, state } }: OutcomeRow): string => {
      if (state !== 'open') return t(`outcomes.state.${state}`);
      return due === '' ? t('outcomes.noDue') : dateInWords(due);
    },
    /** The day of the follow-up in the same words; empty where there is none, or nothing to follow up any more. */
    followUpInWords: ({ outcome: { followUpOn }, followUpState }: OutcomeRow): string =>
      followUpState === 'none' ? '' : dateInWords(followUpOn),
    /** What the vote led to; „vorbehaltlich Bestätigung“ where too few were there. */
    resultName: (outcome: Outcome): string => t(`outcomes.result.${decisionStanding(outcome) || 'none'}`),
    /** „20 von 30, nicht beschlussfähig“, or nothing. */
    quorumInWords: chipText,
    /** Empty for what is not to be carried out. */
    implementationName: (outcome: Outcome): string =>
      isPursued(outcome) ? t(`outcomes.implementation.${outcome.implementation}`) : '',
    votesInWords: ({ votes }: Outcome): string => (votes ? t('outcomes.votes', votes) : ''),
    /** „Offen seit 3 Treffen“, or nothing. */
    openSinceInWords: ({ openSince }: OutcomeRow): string =>
      openSince === 0 ? '' : t('outcomes.openSince', { count: openSince }),
  };
}

function whenOf(days: number): 'past' | 'yesterday' | 'other' | 'tomorrow' | 'future' {
  if (days === 0) return 'other';
  if (Math.abs(days) === 1) return days < 0 ? 'yesterday' : 'tomorrow';
  return days < 0 ? 'past' : 'future';
}
