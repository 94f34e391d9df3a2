import { useState } from 'react';
import type { MaybeAsync } from '../actions/runAction';

/** What was typed into a field whose value comes back from the store. */
export interface Typed<T> {
  readonly latest: T;
  /** What the field held before, and what was typed on the way: values that are still on their way back. */
  readonly passed: readonly T[];
}

/** What is typed on while `value` is what came back so far. */
export function typeOn<T>(typed: Typed<T> | undefined, value: T, next: T): Typed<T> {
  return { latest: next, passed: typed ? [...typed.passed, typed.latest] : [value] };
}

/** Undefined once the latest has come back, or something that nobody typed here: then the value counts. */
export function stillTyped<T>(typed: Typed<T> | undefined, value: T): Typed<T> | undefined {
  return typed && value !== typed.latest && typed.passed.includes(value) ? typed : undefined;
}

export interface TypedValue<T> {
  readonly shown: T;
  readonly change: (next: T) => MaybeAsync;
  /** The field was left: what was not whole is completed, and what whoever holds the value did not want is not shown any longer. */
  readonly leave: () => MaybeAsync;
}

/**
 * [Note: fast digits] A date or a time is typed digit by digit, and each digit changes the value, which goes to the store and comes back. A field that shows what
 * has come back shows, on a busy machine, a digit that is two old, and the next one lands there: "1245" became 01:45. So until the latest
 * has come back the field shows what was typed.
 * @param complete what is meant by something half typed, undefined where nothing is; what is whole stays as it is. Only whole values are passed on
 */
export function useTypedValue<T>(
  value: T,
  onChange: (next: T) => MaybeAsync,
  complete: (next: T) => T | undefined = (next) => next,
): TypedValue<T> {
  const [typed, setTyped] = useState<Typed<T>>();
  const current = stillTyped(typed, value);
  // Not kept: the same value may come back later for another reason, such as an undo.
  if (typed && !current) setTyped(undefined);
  return {
    shown: current ? current.latest : value,
    change(next) {
      setTyped((before) => typeOn(stillTyped(before, value), value, next));
      // On its way to what is meant: a year of which two digits are there.
      return complete(next) === next ? onChange(next) : undefined;
    },
    leave() {
      setTyped(undefined);
      const meant = current && complete(current.latest);
      return meant === undefined || meant === current?.latest ? undefined : onChange(meant);
    },
  };
}
