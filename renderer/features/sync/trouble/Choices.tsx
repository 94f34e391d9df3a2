import { Button, type ButtonVariant } from '../../../ui';
import styles from './Choices.module.css';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** What happens to which data. */
  readonly consequence: string;
  readonly variant?: ButtonVariant;
  readonly isDisabled?: boolean;
  readonly onChoose: () => void;
}

/** Ways out, each with its consequence beside it. */
export function Choices({ choices }: { readonly choices: readonly Choice[] }) {
  return (
    <ul className={styles.choices}>
      {choices.map(({ id, label, consequence, variant = 'secondary', isDisabled = false, onChoose }) => (
        <li key={id} className={styles.choice}>
          <Button variant={variant} isDisabled={isDisabled} onPress={onChoose} aria-describedby={`choice-${id}`}>
            {label}
          </Button>
          <p id={`choice-${id}`} className={styles.consequence}>
            {consequence}
          </p>
        </li>
      ))}
    </ul>
  );
}
