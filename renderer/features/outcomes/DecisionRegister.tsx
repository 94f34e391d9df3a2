import { useMemo, useRef } from 'react';
import { DECISION_FILTERS } from '../../../shared/domain/outcomes';
import { EmptyState, SearchField, Select, TextLink, useMessages, useShortcut } from '../../ui';
import { yearsOf } from './outcomeRows';
import styles from './Outcomes.module.css';
import { OutcomeTable } from './OutcomeTable';
import { useDecisionColumns } from './useDecisionColumns';
import type { DecisionList } from './useOutcomeLists';

type DecisionRegisterProps = { readonly list: DecisionList; readonly today: string; readonly openId: string | null };

export function DecisionRegister({ list: { rows, shown, state, change }, today, openId }: DecisionRegisterProps) {
  const { t } = useMessages();
  const columns = useDecisionColumns(today);
  const searchRef = useRef<HTMLInputElement>(null);
  useShortcut('mod+f', () => searchRef.current?.focus());
  const years = useMemo(
    () => [{ id: 'all', label: t('outcomes.allYears') }, ...yearsOf(rows).map((id) => ({ id, label: id }))],
    [rows, t],
  );
  const filters = DECISION_FILTERS.map((id) => ({ id, label: t(`outcomes.decisionFilter.${id}`) }));

  if (rows.length === 0)
    return (
      <EmptyState
        drawing="decisions"
        title={t('outcomes.noDecisions.title')}
        text={t('outcomes.noDecisions.text')}
        action={<TextLink href="/meetings">{t('meetings.toList')}</TextLink>}
      />
    );
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField
            label={t('outcomes.searchDecisions')}
            value={state.query}
            onChange={(query) => change({ query })}
            inputRef={searchRef}
          />
        </div>
        <div className={styles.select}>
          <Select
            isView
            label={t('outcomes.filter')}
            isLabelHidden
            options={filters}
            value={state.filter}
            onChange={(filter) => change({ filter })}
          />
        </div>
        <div className={styles.select}>
          <Select
            isView
            label={t('outcomes.year')}
            isLabelHidden
            options={years}
            value={state.year}
            onChange={(year) => change({ year })}
          />
        </div>
      </div>
      <OutcomeTable
        label={t('outcomes.decisions')}
        scrollId="decisions"
        columns={columns}
        rows={shown}
        sort={state.sort}
        onSort={(sort) => change({ sort })}
        openId={openId}
        emptyTitle={t(`outcomes.noDecisionOf.${state.filter}`)}
        onReset={() => change({ query: '', filter: 'all', year: 'all' })}
      />
    </>
  );
}
