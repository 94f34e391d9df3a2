/**
 * What a control of the kit runs when it is used. It may answer with a promise: then the control waits for it, and a failure is
 * said. Nothing in a screen starts a promise and forgets it; lint sees to that.
 */
export type Action = () => MaybeAsync;

/** What a handler of the kit answers. Not `unknown`: a promise among it is seen by lint where somebody drops it. */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- a handler that only sets a state returns nothing, not undefined
export type MaybeAsync = void | Promise<unknown>;

/**
 * Runs an action and passes on what it throws, at once or later.
 * @returns settled when the action is, never rejected; undefined when there was nothing to wait for
 */
export function runAction(action: Action, onFailure: (thrown: unknown) => void): Promise<void> | undefined {
  let outcome: MaybeAsync;
  try {
    outcome = action();
  } catch (thrown) {
    onFailure(thrown);
    return undefined;
  }
  return isThenable(outcome) ? Promise.resolve(outcome).then(() => undefined, onFailure) : undefined;
}

/** Not `instanceof`: the store's libraries have promises of their own. */
function isThenable(outcome: unknown): outcome is PromiseLike<unknown> {
  return typeof outcome === 'object' && outcome !== null && 'then' in outcome && typeof outcome.then === 'function';
}

export interface ActionSlot {
  /** Does nothing while an earlier run goes on. */
  readonly run: (action: Action) => void;
}

/**
 * Tells when an action of a control succeeds after one of it had failed: what was said of that is over.
 * @returns runs actions like `runAction`
 */
export function createWatchedRun(
  onFailure: (thrown: unknown) => void,
  onRecovered: () => void,
): (action: Action) => Promise<void> | undefined {
  let hasFailed = false;

  return (action) => {
    let isFailing = false;
    const running = runAction(action, (thrown) => {
      isFailing = true;
      hasFailed = true;
      onFailure(thrown);
    });
    const settle = (): void => {
      if (isFailing || !hasFailed) return;
      hasFailed = false;
      onRecovered();
    };
    if (running) return running.then(settle);
    settle();
    return undefined;
  };
}

/**
 * One action at a time: what a button or a form holds, so that a second press does not do things twice.
 * @param run runs an action, as `runAction` does
 * @param onPending true when a run takes noticeably long, false when that run ends
 */
export function createActionSlot(
  run: (action: Action) => Promise<void> | undefined,
  onFailure: (thrown: unknown) => void,
  onPending: (isPending: boolean) => void,
  noticeableMs: number,
): ActionSlot {
  let isRunning = false;

  return {
    run(action) {
      if (isRunning) return;
      isRunning = true;
      const running = run(action);
      if (!running) {
        isRunning = false;
        return;
      }
      const timer = setTimeout(() => onPending(true), noticeableMs);
      running
        .then(() => {
          clearTimeout(timer);
          isRunning = false;
          onPending(false);
        })
        .catch(onFailure);
    },
  };
}
