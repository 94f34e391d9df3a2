import { nextMeeting } from '../../../shared/domain/quarters';
import type { Implementation, Outcome } from '../../../shared/schema';
import { IMPLEMENTATIONS } from '../../../shared/schema/outcomes';
import { useDraft, useRecords, useSession } from '../../live';
import { Button, DateField, SegmentedControl, TextArea, useMessages } from '../../ui';
import { EvidenceList } from './EvidenceList';
import type { OutcomeRow } from './outcomeRows';
import styles from './Outcomes.module.css';
import { useUndoableUpdate } from './useUndoableUpdate';

/** How far a decision is carried out, when to look again, and how one sees it. */
export function ImplementationForm({
  row: { outcome, followUpState },
  today,
}: {
  readonly row: OutcomeRow;
  readonly today: string;
}) {
  const { t, formatDate } = useMessages();
  const { outcomes } = useSession().repositories;
  const setImplementation = useImplementation();
  const next = nextMeeting(useRecords('meetings').records, today)?.startsAt.slice(0, 10) ?? '';
  const remark = useDraft(outcome.remark, (value) => outcomes.update(outcome.id, { remark: value }));
  // A date is typed in parts, each a change: the field must not wait for the store between two of them.
  const followUp = useDraft(outcome.followUpOn, (followUpOn) => outcomes.update(outcome.id, { followUpOn }));
  const isDue = followUpState === 'overdue' || followUpState === 'today';

  return (
    <div className={styles.form}>
      <SegmentedControl
        label={t('outcomes.implementation')}
        options={IMPLEMENTATIONS.map((id) => ({ id, label: t(`outcomes.implementation.${id}`) }))}
        value={outcome.implementation}
        onChange={(implementation) => setImplementation(outcome, implementation)}
      />
      <div className={styles.followUp}>
        <DateField
          label={t('outcomes.followUpOn')}
          value={followUp.value || null}
          onChange={(day) => followUp.onChange(day ?? '')}
          onBlur={followUp.flush}
          description={isDue ? t('outcomes.followUpDue') : undefined}
        />
        {next !== '' && next !== followUp.value && (
          <Button changesData size="small" variant="quiet" onPress={() => followUp.onChange(next)}>
            {t('outcomes.followUpNext', { date: formatDate(next) })}
          </Button>
        )}
      </div>
      <EvidenceList outcome={outcome} />
      <TextArea label={t('outcomes.remark')} rows={2} {...remark.field} />
    </div>
  );
}

/** Sets how far a decision is carried out. */
function useImplementation(): (decision: Outcome, implementation: Implementation) => Promise<void> {
  const { t } = useMessages();
  const update = useUndoableUpdate();
  return (decision, implementation) =>
    update(
      decision,
      { implementation },
      t(`outcomes.nowImplementation.${implementation}`, {
        decision: decision.number || decision.text || t('outcomes.noText'),
      }),
      implementation === 'done' ? 'success' : 'info',
    );
}
