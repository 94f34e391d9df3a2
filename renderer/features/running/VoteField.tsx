import { useDraft } from '../../live';
import { TextField } from '../../ui';
import styles from './OutcomeCard.module.css';

type VoteFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => Promise<unknown>;
  readonly autoFocus?: boolean;
};

/** A count typed in the hall: stored while typing, and an empty field is a zero. */
export function VoteField({ label, value, onChange, autoFocus = false }: VoteFieldProps) {
  const draft = useDraft(value === 0 ? '' : String(value), (text) => onChange(Number.parseInt(text, 10) || 0));
  return (
    <div className={styles.vote}>
      <TextField
        label={label}
        inputMode="numeric"
        value={draft.value}
        onChange={(text) => draft.onChange(text.replace(/\D/gu, '').slice(0, 5))}
        onBlur={draft.flush}
        placeholder="0"
        autoFocus={autoFocus}
      />
    </div>
  );
}
