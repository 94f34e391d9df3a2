import type { KeyboardEvent, ReactNode } from 'react';
import { isRepeatedPress } from './repeatedPress';
import type { Action } from './runAction';
import { stopAtUnread } from './unreadFields';
import { useAct, usePendingAct } from './useAct';

export type FormProps = {
  /** Enter in a field, or its submit button. May answer with a promise, see [Note: actions]. */
  readonly onSubmit: Action;
  /** For a row of entries: the next one may be sent while the one before is being stored. Otherwise one at a time. */
  readonly takesMany?: boolean;
  readonly label?: string;
  readonly className?: string | undefined;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
};

/** A form that stays in the page; one in a window is a FormDialog. */
export function Form({ onSubmit, takesMany = false, label, className, onKeyDown, children }: FormProps) {
  const act = useAct();
  const { act: actAlone } = usePendingAct();
  return (
    <form
      className={className}
      aria-label={label}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (isRepeatedPress() || stopAtUnread(event.currentTarget)) return;
        (takesMany ? act : actAlone)(onSubmit);
      }}
    >
      {children}
    </form>
  );
}
