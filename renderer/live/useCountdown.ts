import { useEffect, useState } from 'react';

interface Countdown {
  /** Whole seconds that are left, 0 when there is nothing to wait for. */
  readonly seconds: number;
  readonly start: (ms: number) => void;
}

/** @param ms to wait from the beginning on */
export function useCountdown(ms: number): Countdown {
  const [until, setUntil] = useState(() => performance.now() + ms);
  const [now, setNow] = useState(() => performance.now());
  const isRunning = now < until;

  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [isRunning]);

  return {
    seconds: Math.max(0, Math.ceil((until - now) / 1000)),
    start(wait) {
      setNow(performance.now());
      setUntil(performance.now() + wait);
    },
  };
}
