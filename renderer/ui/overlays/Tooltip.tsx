import { useEffect, useState, type ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from '../feedback/Kbd';
import styles from './Tooltip.module.css';

export type TooltipProps = {
  readonly text: string;
  readonly shortcut?: string | undefined;
  /** One React Aria button or link. */
  readonly children: ReactElement;
};

/** Repeats or extends the name of a control on hover and focus. Never the only place of an information. */
export function Tooltip({ text, shortcut, children }: TooltipProps) {
  const [isOpen, setIsOpen] = useState(false);
  // The window is outside React. Made smaller or zoomed, it would leave an open tooltip where the control was, or outside.
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (): void => setIsOpen(false);
    window.addEventListener('resize', close);
    return () => window.removeEventListener('resize', close);
  }, [isOpen]);
  return (
    <TooltipTrigger delay={500} closeDelay={100} isOpen={isOpen} onOpenChange={setIsOpen}>
      {children}
      {/* Closed and opened within one moment, as by a dialog that comes between, React Aria would leave it in the page, unseen. */}
      {isOpen && (
        <AriaTooltip className={styles.tooltip ?? ''} offset={6}>
          {text}
          {shortcut !== undefined && <Kbd keys={shortcut} />}
        </AriaTooltip>
      )}
    </TooltipTrigger>
  );
}
