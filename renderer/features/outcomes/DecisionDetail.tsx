import { isPursued } from '../../../shared/domain/outcomes';
import { decisionStanding, isConfirmable } from '../../../shared/domain/quorum';
import { Badge, Callout, MenuButton, Page, PageHeader, useMessages, useOfferCommands } from '../../ui';
import { useHistory } from '../history';
import { RedMark, STANDING_TONES } from '../meetings';
import { ConfirmationForm } from './ConfirmationForm';
import { ImplementationForm } from './ImplementationForm';
import { OutcomeOrigin, useMeetingEntry } from './OutcomeOrigin';
import type { OutcomeRow } from './outcomeRows';
import styles from './Outcomes.module.css';
import { useOutcomeTexts } from './useOutcomeTexts';

/** What was decided is read only here: it is changed in its meeting, or by another decision. What became of it is written here. */
export function DecisionDetail({ row, today }: { readonly row: OutcomeRow; readonly today: string }) {
  const { t } = useMessages();
  const { resultName, quorumInWords, votesInWords, openSinceInWords } = useOutcomeTexts(today);
  const { outcome } = row;
  const standing = decisionStanding(outcome);
  // What was adopted or found by consensus is carried out.
  const isOpen = standing === '' || standing === 'adopted' || standing === 'consensus';
  const votes = votesInWords(outcome);
  const quorum = quorumInWords(outcome);
  const openSince = openSinceInWords(row);
  const toMeeting = useMeetingEntry(row);
  const history = useHistory(outcome.id);
  useOfferCommands(outcome.number || t('outcomes.unnumbered'), [history.entry, toMeeting]);
  return (
    <Page>
      <PageHeader
        level={2}
        preline={t('outcomes.decision')}
        title={outcome.number || t('outcomes.unnumbered')}
        {...(openSince !== '' && { subtitle: openSince })}
        actions={<MenuButton label={t('outcomes.more')} variant="quiet" items={[history.entry]} />}
      />
      {history.dialog}
      <p className={styles.text}>
        {outcome.text || t('outcomes.noText')} <RedMark record={outcome} />
      </p>
      {isConfirmable(outcome) && <ConfirmationForm outcome={outcome} today={today} />}
      {isPursued(outcome) ? (
        <ImplementationForm row={row} today={today} />
      ) : (
        <Callout tone="info" title={t(`outcomes.notPursued.${isOpen ? 'none' : standing}`)} />
      )}
      <OutcomeOrigin
        row={row}
        before={[
          {
            id: 'result',
            label: t('outcomes.result'),
            value: <Badge tone={STANDING_TONES[standing]}>{resultName(outcome)}</Badge>,
          },
          ...(quorum === '' ? [] : [{ id: 'quorum', label: t('outcomes.quorum'), value: quorum }]),
          ...(votes === '' ? [] : [{ id: 'votes', label: t('outcomes.votesHeader'), value: votes }]),
        ]}
      />
    </Page>
  );
}
