import { useMemo, useState } from 'react';
import { compareVersions, type VersionComparison } from '../../../../shared/domain/minutesComparison';
import { localeOf } from '../../../../shared/messages/translate';
import { Button, Dialog, EmptyState, SegmentedControl, Select, useMessages } from '../../../ui';
import type { ReadableVersion } from '../ReadableVersion';
import styles from './CompareDialog.module.css';
import { ComparedSections } from './ComparedSections';

type CompareDialogProps = {
  /** At least two, the newest first. */
  readonly versions: readonly ReadableVersion[];
  readonly onClose: () => void;
};

/** Two versions part by part, what differs marked; at first the newest beside its predecessor. */
export function CompareDialog({ versions, onClose }: CompareDialogProps) {
  const { t, language } = useMessages();
  const [ids, setIds] = useState({ left: versions[1]?.minutes.id, right: versions[0]?.minutes.id });
  const [shown, setShown] = useState<'changes' | 'all'>('changes');
  const left = versions.find(({ minutes }) => minutes.id === ids.left);
  const right = versions.find(({ minutes }) => minutes.id === ids.right);
  const comparison = useMemo(
    () => left && right && compareVersions(left.content, right.content, t, language),
    [left, right, t, language],
  );
  const summaryOf = useComparisonSummary();
  const options = versions.map(({ minutes: { id, number, revision } }, index) => ({
    id,
    label: t('minutes.export.versionOption', { number, revision, isValid: index === 0 }),
  }));
  if (!left || !right || !comparison) return null;
  const isEmpty = comparison.isSame && shown === 'changes';

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={t('minutesCheck.compare.title')}
      footer={<Button onPress={onClose}>{t('ui.close')}</Button>}
    >
      <div className={styles.choices}>
        <Select
          isView
          label={t('minutesCheck.compare.left')}
          value={left.minutes.id}
          options={options}
          onChange={(id) => setIds({ ...ids, left: id })}
        />
        <Select
          isView
          label={t('minutesCheck.compare.right')}
          value={right.minutes.id}
          options={options}
          onChange={(id) => setIds({ ...ids, right: id })}
        />
        <SegmentedControl
          isView
          label={t('minutesCheck.compare.shown')}
          value={shown}
          onChange={setShown}
          options={[
            { id: 'changes', label: t('minutesCheck.compare.changesOnly') },
            { id: 'all', label: t('minutesCheck.compare.all') },
          ]}
        />
      </div>
      <div role="status">
        {isEmpty ? (
          <EmptyState
            drawing="same"
            title={t('minutesCheck.compare.same')}
            text={t(left === right ? 'minutesCheck.compare.sameVersion' : 'minutesCheck.compare.sameText')}
          />
        ) : (
          <p className={styles.summary}>{summaryOf(comparison)}</p>
        )}
      </div>
      {!isEmpty && (
        // Reached by Tab, so that arrow keys scroll it: there is nothing else in it to hold the focus.
        <div className={styles.scroll} role="region" tabIndex={0} aria-label={t('minutesCheck.compare.region')}>
          <ComparedSections
            comparison={comparison}
            isChangesOnly={shown === 'changes'}
            left={left.minutes.revision}
            right={right.minutes.revision}
          />
        </div>
      )}
    </Dialog>
  );
}

const KINDS = ['head', 'item', 'decisions', 'tasks', 'attendance'] as const;
const CHANGES = ['changed', 'added', 'removed'] as const;

/** „2 Punkte geändert, 1 Beschluss neu und 3 Personen ergänzt“ */
function useComparisonSummary(): (comparison: VersionComparison) => string {
  const { t, language } = useMessages();
  return ({ counts, isSame }) => {
    if (isSame) return t('minutesCheck.compare.same');
    const parts = KINDS.flatMap((kind) =>
      CHANGES.flatMap((change) =>
        counts[kind][change] === 0
          ? []
          : [t(`minutesCheck.compare.${kind}.${change}`, { count: counts[kind][change] })],
      ),
    );
    return new Intl.ListFormat(localeOf(language)).format(parts);
  };
}
