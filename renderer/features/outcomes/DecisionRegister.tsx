import { Gavel, SearchX } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Badge, EmptyState, SearchField, Select, useMessages, useShortcut, VirtualTable, type TableColumn, type Tone } from '../../ui';
import { findRows, yearsOf, type OutcomeRow } from './outcomeRows';
import styles from './Outcomes.module.css';
import { useOutcomeTexts } from './useOutcomeTexts';

type DecisionRegisterProps = { readonly rows: readonly OutcomeRow[]; readonly today: string; readonly openId: string | null; readonly onOpen: (id: string) => void };

export const RESULT_TONES: Readonly<Record<OutcomeRow['outcome']['result'], Tone>> = { '': 'neutral', adopted: 'success', consensus: 'success', rejected: 'danger' };

export function DecisionRegister({ rows, today, openId, onOpen }: DecisionRegisterProps) {
  const { t, formatDate } = useMessages();
  const { resultName, votesInWords } = useOutcomeTexts(today);
  const [query, setQuery] = useState('');
  const [year, setYear] = useState('all');
  const searchRef = useRef<HTMLInputElement>(null);
  useShortcut('mod+f', () => searchRef.current?.focus());
  const years = useMemo(() => [{ id: 'all', label: t('outcomes.allYears') }, ...yearsOf(rows).map((id) => ({ id, label: id }))], [rows, t]);
  const shown = useMemo(() => findRows(rows, query).filter(({ date }) => year === 'all' || date.startsWith(year)), [rows, query, year]);

  const columns: readonly TableColumn<OutcomeRow>[] = [
    { id: 'number', header: t('outcomes.number'), width: '7rem', render: ({ outcome }) => <span className={styles.strong}>{outcome.number}</span> },
    { id: 'text', header: t('outcomes.decision'), width: '4fr', render: ({ outcome }) => outcome.text || t('outcomes.noText') },
    { id: 'result', header: t('outcomes.result'), width: '8rem', render: ({ outcome }) => <Badge tone={RESULT_TONES[outcome.result]}>{resultName(outcome)}</Badge> },
    { id: 'votes', header: t('outcomes.votesHeader'), width: '14rem', minTableWidth: 1080, render: ({ outcome }) => <span className={styles.muted}>{votesInWords(outcome)}</span> },
    { id: 'date', header: t('outcomes.date'), width: '7rem', minTableWidth: 640, render: ({ date }) => <span className={styles.muted}>{formatDate(date)}</span> },
  ];
  if (rows.length === 0) return <EmptyState icon={Gavel} title={t('outcomes.noDecisions.title')} text={t('outcomes.noDecisions.text')} />;
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.search}><SearchField label={t('outcomes.searchDecisions')} value={query} onChange={setQuery} inputRef={searchRef} /></div>
        <div className={styles.select}><Select isView label={t('outcomes.year')} isLabelHidden options={years} value={year} onChange={setYear} /></div>
      </div>
      {shown.length === 0 ? (
        <EmptyState icon={SearchX} title={t('outcomes.nothing.title')} text={t('outcomes.nothing.text')} />
      ) : (
        <VirtualTable label={t('outcomes.decisions')} columns={columns} rows={shown} selectedId={openId} onOpen={onOpen} scrollId="decisions" />
      )}
    </>
  );
}
