import type { ReactNode } from 'react';
import { IconButton, type Icon } from '../../../ui';

interface StepsProps {
  /** Labels of the step back and the step on. */
  readonly labels: readonly [string, string];
  readonly icons: readonly [Icon, Icon];
  /** From 0. */
  readonly at: number;
  readonly count: number;
  readonly onStep: (step: -1 | 1) => void;
  /** Says where one is. */
  readonly children: ReactNode;
}

/** One back and one on, and between them where one is. */
export function Steps({ labels, icons, at, count, onStep, children }: StepsProps) {
  return (
    <>
      <IconButton label={labels[0]} icon={icons[0]} isDisabled={at === 0} isStep onPress={() => onStep(-1)} />
      {children}
      <IconButton label={labels[1]} icon={icons[1]} isDisabled={at === count - 1} isStep onPress={() => onStep(1)} />
    </>
  );
}
