import { useId } from 'react';
import { PlainRadio, useMessages } from '../../ui';
import { ValueView, type ValueWords } from '../sync';
import styles from './Twins.module.css';

type Side = 'stays' | 'goes' | 'both';

interface ChoiceRowProps {
  readonly label: string;
  readonly values: readonly [ValueWords, ValueWords];
  readonly value: Side;
  readonly mayTakeBoth: boolean;
  readonly onChange: (side: Side) => void;
}

/** One field in which two records differ; the arrows choose, and only what differs is marked. */
export function ChoiceRow({ label, values: [mine, theirs], value, mayTakeBoth, onChange }: ChoiceRowProps) {
  const { t } = useMessages();
  const name = useId();
  const sides = [
    { side: 'stays', words: mine, other: theirs },
    { side: 'goes', words: theirs, other: mine },
  ] as const;
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.label}>{label}</legend>
      {sides.map(({ side, words, other }) => (
        <label key={side} className={styles.option} data-selected={value === side || undefined}>
          <PlainRadio
            name={name}
            isSelected={value === side}
            onSelect={() => onChange(side)}
            className={styles.radio}
          />
          <ValueView words={words} other={other} />
        </label>
      ))}
      {mayTakeBoth && (
        <label className={styles.both} data-selected={value === 'both' || undefined}>
          <PlainRadio
            name={name}
            isSelected={value === 'both'}
            onSelect={() => onChange('both')}
            className={styles.radio}
          />
          {t('twins.both')}
        </label>
      )}
    </fieldset>
  );
}
