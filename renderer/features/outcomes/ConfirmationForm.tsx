import type { Outcome } from '../../../shared/schema';
import { CONFIRMATIONS } from '../../../shared/schema/outcomes';
import { confirmDecision, type Confirmation } from '../../actions';
import { useDraft, useSession } from '../../live';
import { DateField, SegmentedControl, TextField, useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';
import styles from './Outcomes.module.css';

/** Of a vote without quorum that the network wants to confirm: whether it was, when, and where that is found. */
export function ConfirmationForm({ outcome, today }: { readonly outcome: Outcome; readonly today: string }) {
  const { t } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const { outcomes } = session.repositories;
  const by = useDraft(outcome.confirmedBy, (confirmedBy) => outcomes.update(outcome.id, { confirmedBy }));
  // A date is typed in parts, each a change: the field must not wait for the store between two of them.
  const on = useDraft(outcome.confirmedOn, (confirmedOn) => outcomes.update(outcome.id, { confirmedOn }));

  async function decide(confirmation: Confirmation['confirmation']): Promise<void> {
    const undo = await confirmDecision(session, outcome, {
      confirmation,
      confirmedOn: confirmation === '' ? '' : outcome.confirmedOn || today,
      confirmedBy: outcome.confirmedBy,
    });
    offerUndo(
      undo,
      t(`outcomes.nowConfirmation.${confirmation || 'open'}`, {
        decision: outcome.number || outcome.text || t('outcomes.noText'),
      }),
      confirmation === 'confirmed' ? 'success' : 'info',
    );
  }

  return (
    <div className={styles.form}>
      <SegmentedControl
        label={t('outcomes.confirmation')}
        description={t('outcomes.confirmationHint')}
        options={CONFIRMATIONS.map((id) => ({ id, label: t(`outcomes.confirmation.${id || 'open'}`) }))}
        value={outcome.confirmation}
        onChange={(confirmation) => decide(confirmation)}
      />
      {outcome.confirmation !== '' && (
        <>
          <DateField
            label={t('outcomes.confirmedOn')}
            value={on.value || null}
            onChange={(day) => on.onChange(day ?? '')}
            onBlur={on.flush}
          />
          <TextField label={t('outcomes.confirmedBy')} description={t('outcomes.confirmedByHint')} {...by.field} />
        </>
      )}
    </div>
  );
}
