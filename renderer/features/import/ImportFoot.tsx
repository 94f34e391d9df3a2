import { History } from 'lucide-react';
import type { MemberImportPlan } from '../../../shared/domain/import';
import { Button, useMessages, type MaybeAsync } from '../../ui';
import styles from './import.module.css';
import { WriteButton } from './WriteButton';

interface ImportFootProps {
  readonly plan: MemberImportPlan;
  /** How many are invited or answer. */
  readonly invitees: number;
  readonly onReport: () => MaybeAsync;
  readonly onLeave: () => void;
  readonly onWrite: () => MaybeAsync;
}

/** What stays out, and the step itself, which counts what it is about to do. */
export function ImportFoot({ plan: { counts }, invitees, onReport, onLeave, onWrite }: ImportFootProps) {
  const { t } = useMessages();
  const { create, update, perhaps, error: errors } = counts;
  return (
    <footer className={styles.foot}>
      <History size={18} aria-hidden />
      <p role="status">
        {perhaps + errors > 0 &&
          t('members.import.left.open', {
            perhaps,
            errors,
            both: perhaps > 0 && errors > 0,
            sum: perhaps + errors,
          })}{' '}
        {t('members.import.oneStep')}
      </p>
      <div className={styles.footActions}>
        <Button variant="quiet" onPress={onReport}>
          {t('members.import.report')}
        </Button>
        <Button onPress={onLeave}>{t('members.import.leave')}</Button>
        <WriteButton create={create} update={update} invitees={invitees} onPress={onWrite} />
      </div>
    </footer>
  );
}
