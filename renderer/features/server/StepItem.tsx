import { CircleCheck, CircleDashed, CirclePlus, CircleX } from 'lucide-react';
import type { ServerStep } from '../../../shared/ipc/serverTools';
import { stepToText } from '../../../shared/server/describe';
import { cx, useMessages, type Icon } from '../../ui';
import styles from './server.module.css';

export type StepState = 'there' | 'todo' | 'done' | 'failed' | 'skipped';

const iconByState: Readonly<Record<StepState, Icon>> = {
  there: CircleCheck,
  todo: CirclePlus,
  done: CircleCheck,
  failed: CircleX,
  skipped: CircleDashed,
};
const toneByState = { there: 'muted', todo: 'hint', done: 'good', failed: 'danger', skipped: 'warning' } as const;

interface StepItemProps {
  readonly step: ServerStep;
  readonly state: StepState;
  /** Why it failed. */
  readonly fault?: string | undefined;
}

export function StepItem({ step, state, fault }: StepItemProps) {
  const { t } = useMessages();
  const IconShape = iconByState[state];
  return (
    <li className={styles.item}>
      <IconShape className={cx(styles.icon, styles[toneByState[state]])} size={18} aria-hidden />
      <div className={styles.words}>
        <p>{stepToText(step, t)}</p>
        {step.note !== undefined && <p className={styles.advice}>{t(`server.note.${step.note}`)}</p>}
        {fault !== undefined && <p className={styles.danger}>{fault}</p>}
      </div>
      <span className={styles.state}>{t(`server.state.${state}`)}</span>
    </li>
  );
}
