import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { Ref } from 'react';
import { IconButton, SearchField, useMessages } from '../../ui';
import styles from './FindBar.module.css';

type FindBarProps = {
  /** Of the field that it looks in. */
  readonly label: string;
  readonly query: string;
  readonly count: number;
  /** Which hit is shown, from 1; 0 for none. */
  readonly current: number;
  readonly onQuery: (query: string) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
  readonly inputRef: Ref<HTMLInputElement>;
};

/** What is looked for in one text, and how often it is there. For its keys see `useFinding`. */
export function FindBar({ label, query, count, current, onQuery, onStep, onClose, inputRef }: FindBarProps) {
  const { t } = useMessages();
  const name = t('ui.find.label', { label });

  return (
    <div role="search" aria-label={name} className={styles.bar}>
      <div className={styles.query}>
        <SearchField
          label={name}
          placeholder={t('ui.find.placeholder')}
          value={query}
          onChange={onQuery}
          inputRef={inputRef}
          autoFocus
        />
      </div>
      <span role="status" className={styles.count}>
        {query !== '' && (count === 0 ? t('ui.find.none') : t('ui.find.count', { current, count }))}
      </span>
      <IconButton
        label={t('ui.find.previous')}
        icon={ChevronUp}
        isStep
        isDisabled={count === 0}
        onPress={() => onStep(-1)}
      />
      <IconButton
        label={t('ui.find.next')}
        icon={ChevronDown}
        isStep
        isDisabled={count === 0}
        onPress={() => onStep(1)}
      />
      <IconButton label={t('ui.find.close')} icon={X} onPress={onClose} />
    </div>
  );
}
