import { isPursued } from '../../../shared/domain/outcomes';
import { Badge, Callout, Page, PageHeader, useMessages } from '../../ui';
import { ImplementationForm } from './ImplementationForm';
import { OutcomeOrigin } from './OutcomeOrigin';
import type { OutcomeRow } from './outcomeRows';
import styles from './Outcomes.module.css';
import { RESULT_TONES } from './tones';
import { useOutcomeTexts } from './useOutcomeTexts';

/** What was decided is read only here: it is changed in its meeting, or by another decision. What became of it is written here. */
export function DecisionDetail({ row, today }: { readonly row: OutcomeRow; readonly today: string }) {
  const { t } = useMessages();
  const { resultName, votesInWords, openSinceInWords } = useOutcomeTexts(today);
  const { outcome } = row;
  const votes = votesInWords(outcome);
  const openSince = openSinceInWords(row);
  return (
    <Page>
      <PageHeader
        level={2}
        preline={t('outcomes.decision')}
        title={outcome.number || t('outcomes.unnumbered')}
        {...(openSince !== '' && { subtitle: openSince })}
      />
      <p className={styles.text}>{outcome.text || t('outcomes.noText')}</p>
      {isPursued(outcome) ? (
        <ImplementationForm row={row} today={today} />
      ) : (
        <Callout tone="info" title={t(`outcomes.notPursued.${outcome.result === 'rejected' ? 'rejected' : 'none'}`)} />
      )}
      <OutcomeOrigin
        row={row}
        before={[
          {
            id: 'result',
            label: t('outcomes.result'),
            value: <Badge tone={RESULT_TONES[outcome.result]}>{resultName(outcome)}</Badge>,
          },
          ...(votes === '' ? [] : [{ id: 'votes', label: t('outcomes.votesHeader'), value: votes }]),
        ]}
      />
    </Page>
  );
}
