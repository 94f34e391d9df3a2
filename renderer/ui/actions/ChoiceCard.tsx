import { ChevronRight } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { Icon } from '../Icon';
import styles from './ChoiceCard.module.css';
import { isRepeatedPress } from './repeatedPress';
import type { Action } from './runAction';
import { usePendingAct } from './useAct';

export type ChoiceCardProps = {
  readonly icon: Icon;
  readonly title: string;
  /** What it means to take this way, in a sentence. */
  readonly text: string;
  readonly autoFocus?: boolean;
  /** May answer with a promise, see [Note: actions]. */
  readonly onPress: Action;
};

/** One of a few ways to go on, large enough to be read before it is pressed. The whole card is the button, with all its words as its name. */
export function ChoiceCard({ icon: IconShape, title, text, autoFocus = false, onPress }: ChoiceCardProps) {
  const { act, isPending } = usePendingAct();
  return (
    <AriaButton
      className={styles.card ?? ''}
      autoFocus={autoFocus}
      isPending={isPending}
      onPress={() => !isRepeatedPress() && act(onPress)}
    >
      <span className={styles.icon}>
        <IconShape size="1.4em" strokeWidth={1.75} aria-hidden />
      </span>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span> <span className={styles.text}>{text}</span>
      </span>
      <ChevronRight className={styles.arrow} size="1.2em" aria-hidden />
    </AriaButton>
  );
}
