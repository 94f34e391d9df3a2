import { Badge, cx, Muted, Strong, useMessages, type TableColumn } from '../../ui';
import { RedMark } from '../meetings';
import type { OutcomeRow } from './outcomeRows';
import styles from './Outcomes.module.css';
import { IMPLEMENTATION_TONES } from './tones';
import { useOutcomeTexts } from './useOutcomeTexts';

/** One badge a row: what is still to be done with the decision. The rest is text. */
export function useDecisionColumns(today: string): readonly TableColumn<OutcomeRow>[] {
  const { t, formatDate } = useMessages();
  const { resultName, implementationName, followUpInWords } = useOutcomeTexts(today);
  return [
    {
      id: 'number',
      header: t('outcomes.number'),
      kind: 'number',
      isSortable: true,
      render: ({ outcome }) => <Strong>{outcome.number}</Strong>,
    },
    {
      id: 'text',
      header: t('outcomes.decision'),
      kind: 'long',
      render: ({ outcome }) => (
        <>
          <RedMark record={outcome} /> {outcome.text || t('outcomes.noText')}
        </>
      ),
    },
    {
      id: 'result',
      header: t('outcomes.result'),
      width: '7rem',
      minTableWidth: 1000,
      render: ({ outcome }) => <Muted>{resultName(outcome)}</Muted>,
    },
    {
      id: 'implementation',
      header: t('outcomes.implementation'),
      width: '8rem',
      isSortable: true,
      minTableWidth: 420,
      render: ({ outcome }) =>
        implementationName(outcome) !== '' && (
          <Badge tone={IMPLEMENTATION_TONES[outcome.implementation]}>{implementationName(outcome)}</Badge>
        ),
    },
    {
      id: 'openSince',
      header: t('outcomes.openSinceHeader'),
      width: '6.5rem',
      isSortable: true,
      minTableWidth: 800,
      render: ({ openSince }) => <Muted>{openSince > 0 && t('outcomes.meetings', { count: openSince })}</Muted>,
    },
    {
      id: 'followUp',
      header: t('outcomes.followUp'),
      kind: 'date',
      isSortable: true,
      minTableWidth: 600,
      render: (row) => (
        <span className={cx(row.followUpState === 'overdue' ? styles.overdue : styles.due)}>
          {followUpInWords(row)}
        </span>
      ),
    },
    {
      id: 'date',
      header: t('outcomes.date'),
      kind: 'date',
      isSortable: true,
      minTableWidth: 900,
      render: ({ date }) => <Muted>{formatDate(date)}</Muted>,
    },
  ];
}
