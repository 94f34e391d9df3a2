import { createContext, use, useCallback, useState, type ReactNode } from 'react';
import { NOTICEABLE_MS } from '../feedback/AfterDelay';
import { createActionSlot, createWatchedRun, type Action } from './runAction';

type OnFailure = (thrown: unknown) => void;

interface Failures {
  readonly onFailure: OnFailure;
  /** A control whose action failed before has succeeded. */
  readonly onRecovered: () => void;
}

/** Where nobody takes failures they go where every uncaught error goes: to the window's error event, which is watched. */
const FailureContext = createContext<Failures>({
  onFailure: (thrown) => reportError(thrown),
  onRecovered: () => undefined,
});

/** Once, around the application: says a failure in words and reports it, and takes back what was said. `failures` stays the same object. */
export function FailureProvider({ failures, children }: { readonly failures: Failures; readonly children: ReactNode }) {
  return <FailureContext value={failures}>{children}</FailureContext>;
}

/**
 * [Note: actions] What a person triggers runs through here, so that no failure vanishes. The controls of the kit do it by
 * themselves: their handlers may answer with a promise. This is for what is no control: an effect, a timer, a key of an
 * element, a command of the palette.
 */
export function useAct(): (action: Action) => void {
  const { onFailure, onRecovered } = use(FailureContext);
  const [run] = useState(() => createWatchedRun(onFailure, onRecovered));
  return useCallback(
    (action) => {
      run(action)?.catch(onFailure);
    },
    [run, onFailure],
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
  const { onFailure, onRecovered } = use(FailureContext);
  const [isPending, setIsPending] = useState(false);
  const [{ run }] = useState(() =>
    createActionSlot(createWatchedRun(onFailure, onRecovered), onFailure, setIsPending, NOTICEABLE_MS),
  );
  return { act: run, isPending };
}
