import type { Outcome } from '../../../shared/schema';
import { useMessages } from '../../ui';
import type { OutcomeRow } from './outcomeRows';

const DAY = 86_400_000;
/** Beyond two weeks a date says more than a number of days. */
const NEAR_DAYS = 14;

export function useOutcomeTexts(today: string) {
  const { t, formatDate } = useMessages();
  return {
    /** „Gestern“, „In 3 Tagen“, „15.12.2026“; a finished task says so instead. */
    dueInWords: ({ outcome: { due, state } }: OutcomeRow): string => {
      if (state !== 'open') return t(`outcomes.state.${state}`);
      if (due === '') return t('outcomes.noDue');
      const days = Math.round((Date.parse(due) - Date.parse(today)) / DAY);
      return Math.abs(days) > NEAR_DAYS ? formatDate(due) : t('outcomes.dueIn', { when: whenOf(days), count: Math.abs(days) });
    },
    resultName: ({ result }: Outcome): string => (result === '' ? t('outcomes.result.none') : t(`outcomes.result.${result}`)),
    votesInWords: ({ votes }: Outcome): string => (votes ? t('outcomes.votes', votes) : ''),
  };
}

function whenOf(days: number): 'past' | 'yesterday' | 'today' | 'tomorrow' | 'future' {
  if (days === 0) return 'today';
  if (Math.abs(days) === 1) return days < 0 ? 'yesterday' : 'tomorrow';
  return days < 0 ? 'past' : 'future';
}
