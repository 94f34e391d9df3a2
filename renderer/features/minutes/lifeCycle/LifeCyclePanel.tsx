import { useState } from 'react';
import { ApprovalDialog } from './ApprovalDialog';
import { CirculateDialog } from './CirculateDialog';
import { LifeCycleMenu } from './LifeCycleMenu';
import styles from './LifeCyclePanel.module.css';
import { LifeCycleSteps } from './LifeCycleSteps';
import { NextStep } from './NextStep';
import { ObjectionDialog } from './ObjectionDialog';
import type { LifeCycle, LifeCycleDialog } from './useLifeCycle';

type LifeCyclePanelProps = {
  readonly lifeCycle: LifeCycle;
  /** Freezing belongs to the section around. */
  readonly onFreeze: (what: 'addendum' | 'newVersion') => void;
};

/** Where the minutes stand, what comes next, and everything else in a menu. */
export function LifeCyclePanel({ lifeCycle, onFreeze }: LifeCyclePanelProps) {
  const [open, setOpen] = useState<LifeCycleDialog>();
  const close = (): void => setOpen(undefined);
  const choose = (dialog: LifeCycleDialog): void => {
    if (dialog === 'addendum' || dialog === 'newVersion') onFreeze(dialog);
    else setOpen(dialog);
  };
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <LifeCycleSteps lifeCycle={lifeCycle} />
        <LifeCycleMenu lifeCycle={lifeCycle} onChoose={choose} />
      </div>
      <NextStep lifeCycle={lifeCycle} onChoose={choose} />
      {open === 'circulate' && <CirculateDialog lifeCycle={lifeCycle} onClose={close} />}
      {open === 'objection' && <ObjectionDialog lifeCycle={lifeCycle} onClose={close} />}
      {open === 'approval' && <ApprovalDialog lifeCycle={lifeCycle} onClose={close} />}
    </div>
  );
}
