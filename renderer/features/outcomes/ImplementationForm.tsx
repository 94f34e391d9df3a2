import { nextMeeting } from '../../../shared/domain/quarters';
import { IMPLEMENTATIONS } from '../../../shared/schema/outcomes';
import { useDraft, useRecords, useSession } from '../../live';
import { Button, DateField, SegmentedControl, TextArea, useMessages } from '../../ui';
import { EvidenceList } from './EvidenceList';
import type { OutcomeRow } from './outcomeRows';
import styles from './Outcomes.module.css';
import { useImplementation } from './useImplementation';

/** How far a decision is carried out, when to look again, and how one sees it. */
export function ImplementationForm({ row: { outcome, followUpState }, today }: { readonly row: OutcomeRow; readonly today: string }) {
  const { t, formatDate } = useMessages();
  const { outcomes } = useSession().repositories;
  const setImplementation = useImplementation();
  const next = nextMeeting(useRecords('meetings').records, today)?.startsAt.slice(0, 10) ?? '';
  const remark = useDraft(outcome.remark, (value) => outcomes.update(outcome.id, { remark: value }));
  const setFollowUp = (followUpOn: string): void => void outcomes.update(outcome.id, { followUpOn });
  const isDue = followUpState === 'overdue' || followUpState === 'today';

  return (
    <div className={styles.form}>
      <SegmentedControl
        label={t('outcomes.implementation')}
        options={IMPLEMENTATIONS.map((id) => ({ id, label: t(`outcomes.implementation.${id}`) }))}
        value={outcome.implementation}
        onChange={(implementation) => void setImplementation(outcome, implementation)}
      />
      <div className={styles.followUp}>
        <DateField label={t('outcomes.followUpOn')} value={outcome.followUpOn || null} onChange={(day) => setFollowUp(day ?? '')} description={isDue ? t('outcomes.followUpDue') : undefined} />
        {next !== '' && next !== outcome.followUpOn && (
          <Button changesData size="small" variant="quiet" onPress={() => setFollowUp(next)}>
            {t('outcomes.followUpNext', { date: formatDate(next) })}
          </Button>
        )}
      </div>
      <EvidenceList outcome={outcome} />
      <TextArea label={t('outcomes.remark')} rows={2} value={remark.value} onChange={remark.onChange} onBlur={remark.flush} />
    </div>
  );
}
