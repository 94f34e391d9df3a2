import { Badge, Page, PageHeader, useMessages } from '../../ui';
import { RESULT_TONES } from './DecisionRegister';
import { OutcomeOrigin } from './OutcomeOrigin';
import type { OutcomeRow } from './outcomeRows';
import styles from './Outcomes.module.css';
import { useOutcomeTexts } from './useOutcomeTexts';

/** Read only: a decision is changed in its meeting, or by another decision. */
export function DecisionDetail({ row, today }: { readonly row: OutcomeRow; readonly today: string }) {
  const { t } = useMessages();
  const { resultName, votesInWords } = useOutcomeTexts(today);
  const { outcome } = row;
  const votes = votesInWords(outcome);
  return (
    <Page>
      <PageHeader level={2} preline={t('outcomes.decision')} title={outcome.number || t('outcomes.unnumbered')} />
      <p className={styles.text}>{outcome.text || t('outcomes.noText')}</p>
      <OutcomeOrigin
        row={row}
        before={[
          { id: 'result', label: t('outcomes.result'), value: <Badge tone={RESULT_TONES[outcome.result]}>{resultName(outcome)}</Badge> },
          ...(votes === '' ? [] : [{ id: 'votes', label: t('outcomes.votesHeader'), value: votes }]),
        ]}
      />
    </Page>
  );
}
