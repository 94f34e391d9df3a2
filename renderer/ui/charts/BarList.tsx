import styles from './BarList.module.css';

export type Bar = {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** Instead of the bare number: „14 von 16“. */
  readonly text?: string | undefined;
};

/** Numbers with bars behind them. The list itself is the text twin: the bars are decoration. */
export function BarList({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  const greatest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul className={styles.list} aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.id} className={styles.row}>
          <span className={styles.label}>{bar.label}</span>
          <span className={styles.track} aria-hidden>
            <span className={styles.bar} style={{ width: `${(bar.value / greatest) * 100}%` }} />
          </span>
          <span className={styles.value}>{bar.text ?? bar.value}</span>
        </li>
      ))}
    </ul>
  );
}
