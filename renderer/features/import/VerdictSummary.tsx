import { CircleAlert, Copy, Equal, Info, Minus, Plus, RefreshCw, UsersRound } from 'lucide-react';
import type { ImportAction, MemberImportPlan } from '../../../shared/domain/import';
import { cx, PlainButton, useMessages, type Icon } from '../../ui';
import { countOf, PREVIEW_FILTERS, type PreviewFilter } from './previewRows';
import styles from './verdicts.module.css';

export const ICON_BY_VERDICT: Readonly<Record<ImportAction | 'withProblems', Icon>> = {
  create: Plus,
  update: RefreshCw,
  perhaps: UsersRound,
  error: CircleAlert,
  unchanged: Equal,
  duplicateInFile: Copy,
  skip: Minus,
  withProblems: Info,
};

/** What is shown below the summary. */
export type PreviewView = 'rows' | 'columns' | 'institutions';

interface VerdictSummaryProps {
  readonly plan: MemberImportPlan;
  readonly columnCount: number;
  readonly filter: PreviewFilter;
  readonly view: PreviewView;
  readonly onFilter: (filter: PreviewFilter) => void;
  readonly onView: (view: PreviewView) => void;
}

/** How many rows of the file become what: a bar in proportion, and below it the numbers, which choose what is shown. */
export function VerdictSummary({ plan, columnCount, filter, view, onFilter, onView }: VerdictSummaryProps) {
  const { t, formatNumber } = useMessages();
  const filters = PREVIEW_FILTERS.filter((id) => id === 'all' || id === filter || countOf(plan, id) > 0);
  return (
    <div className={styles.summary}>
      <div className={styles.bar} aria-hidden>
        {filters.map((id) =>
          id === 'all' || id === 'withProblems' || countOf(plan, id) === 0 ? null : (
            <span key={id} className={cx(styles.part, styles[id])} style={{ flexGrow: countOf(plan, id) }} />
          ),
        )}
      </div>
      <div className={styles.labels}>
        <div role="group" aria-label={t('members.import.show')} className={styles.filters}>
          {filters.map((id) => {
            const FilterIcon = id === 'all' ? undefined : ICON_BY_VERDICT[id];
            return (
              <PlainButton
                key={id}
                className={styles.filter}
                isPressed={view === 'rows' && filter === id}
                // Pressed once more, it shows all again.
                onPress={() => onFilter(view === 'rows' && filter === id ? 'all' : id)}
              >
                {FilterIcon && (
                  <span className={cx(styles.icon, id !== 'all' && styles[id])}>
                    <FilterIcon size={16} aria-hidden />
                  </span>
                )}
                <b>{formatNumber(countOf(plan, id))}</b> {t(`members.import.filter.${id}`)}
              </PlainButton>
            );
          })}
        </div>
        <div role="group" aria-label={t('members.import.otherViews')} className={styles.views}>
          <PlainButton
            className={styles.view}
            isPressed={view === 'columns'}
            onPress={() => onView(view === 'columns' ? 'rows' : 'columns')}
          >
            {t('members.import.columnsCount', { count: columnCount })}
          </PlainButton>
          <PlainButton
            className={styles.view}
            isPressed={view === 'institutions'}
            onPress={() => onView(view === 'institutions' ? 'rows' : 'institutions')}
          >
            {t('members.import.institutionsCount', {
              count: plan.institutions.length,
              created: plan.counts.newInstitutions,
            })}
          </PlainButton>
        </div>
      </div>
    </div>
  );
}
