import type { Outcome } from '../../../shared/schema';
import { useDraft, useSession } from '../../live';
import { Button, DateField, MultiComboBox, TextField, useMessages } from '../../ui';
import { useMemberOptions } from '../meetings';
import styles from './OutcomeCard.module.css';

export function TaskFields({
  outcome,
  takesFocus,
  onClose,
}: {
  readonly outcome: Outcome;
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useMessages();
  const { repositories } = useSession();
  const members = useMemberOptions();
  const ownerText = useDraft(outcome.ownerText, (value) =>
    repositories.outcomes.update(outcome.id, { ownerText: value }),
  );
  return (
    <div className={styles.fields}>
      <div className={styles.wide}>
        <MultiComboBox
          label={t('minutes.task.owners')}
          options={members}
          autoFocus={takesFocus}
          value={outcome.ownerIds}
          onChange={(ownerIds) => repositories.outcomes.update(outcome.id, { ownerIds })}
        />
      </div>
      <div className={styles.wide}>
        <TextField label={t('minutes.task.ownerText')} {...ownerText.field} />
      </div>
      <DateField
        label={t('minutes.task.due')}
        value={outcome.due || null}
        onChange={(due) => repositories.outcomes.update(outcome.id, { due: due ?? '' })}
      />
      <span className={styles.end}>
        <Button variant="quiet" onPress={onClose}>
          {t('minutes.done')}
        </Button>
      </span>
    </div>
  );
}
