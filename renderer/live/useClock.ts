import { useEffect, useState } from 'react';
import { instantToLocal } from '../../shared/domain/meetings';
import { LAPTOP_ZONE } from '../../shared/laptopZone';

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

/** Today as `YYYY-MM-DD`. @param timeZone whose day it is; the laptop's unless said otherwise */
export function useToday(timeZone = LAPTOP_ZONE): string {
  return instantToLocal(useNow(60_000), timeZone).slice(0, 10);
}
