import { createContext, use, useCallback, useState, type ReactNode } from 'react';
import { NOTICEABLE_MS } from '../feedback/AfterDelay';
import { createActionSlot, runAction, type Action } from './runAction';

type OnFailure = (thrown: unknown) => void;

/** Where nobody takes failures they go where every uncaught error goes: to the window's error event, which is watched. */
const FailureContext = createContext<OnFailure>((thrown) => reportError(thrown));

/** Once, around the application: says a failure in words and reports it. `onFailure` stays the same function. */
export function FailureProvider({
  onFailure,
  children,
}: {
  readonly onFailure: OnFailure;
  readonly children: ReactNode;
}) {
  return <FailureContext value={onFailure}>{children}</FailureContext>;
}

/**
 * [Note: actions] What a person triggers runs through here, so that no failure vanishes. The controls of the kit do it by
 * themselves: their handlers may answer with a promise. This is for what is no control: an effect, a timer, a key of an
 * element, a command of the palette.
 */
export function useAct(): (action: Action) => void {
  const onFailure = use(FailureContext);
  return useCallback(
    (action) => {
      runAction(action, onFailure)?.catch(onFailure);
    },
    [onFailure],
  );
}

export interface PendingAction {
  /** Does nothing while an earlier run goes on. */
  readonly act: (action: Action) => void;
  /** It has been running for longer than an eye forgives. */
  readonly isPending: boolean;
}

/** One action at a time, for a control: see createActionSlot. */
export function usePendingAct(): PendingAction {
  const onFailure = use(FailureContext);
  const [isPending, setIsPending] = useState(false);
  const [{ run }] = useState(() => createActionSlot(onFailure, setIsPending, NOTICEABLE_MS));
  return { act: run, isPending };
}
