import { useEffect, useState } from 'react';

/** The present instant in milliseconds since the Unix epoch, renewed every `everyMs`. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(Date.now);
  // A clock on the screen has to be told that time passes.
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** Today in the laptop's time zone as `YYYY-MM-DD`. */
export function useToday(): string {
  return toLocalDate(useNow(60_000));
}

function toLocalDate(ms: number): string {
  const date = new Date(ms);
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
