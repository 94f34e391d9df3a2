import { Kbd, useMessages } from '../../ui';
import { OTHER_KEY, SAME_KEY } from './pairKeys';
import styles from './Twins.module.css';

interface PairHintsProps {
  /** Where the pair stands in the list, from 1; undefined where it is not in it. */
  readonly at: number | undefined;
  readonly all: number;
}

/** The keys that mean something beside an open pair. */
export function PairHints({ at, all }: PairHintsProps) {
  const { t } = useMessages();
  return (
    <p className={styles.keys}>
      <span>
        <Kbd keys={SAME_KEY.toUpperCase()} /> {t('twins.keys.same')}
      </span>
      <span>
        <Kbd keys={OTHER_KEY.toUpperCase()} /> {t('twins.keys.other')}
      </span>
      {at !== undefined && all > 1 && (
        <span>
          <Kbd keys="alt+arrowup" /> <Kbd keys="alt+arrowdown" /> {t('twins.keys.next', { at, all })}
        </span>
      )}
    </p>
  );
}
