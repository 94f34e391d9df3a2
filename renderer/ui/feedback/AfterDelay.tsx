import { useEffect, useState, type ReactNode } from 'react';

/** From here on work counts as long enough to be told about. */
export const NOTICEABLE_MS = 400;

/** Shows its content once it has been there for 400 ms: what is quick ends without a flicker. */
export function AfterDelay({ children }: { readonly children: ReactNode }) {
  const [isLate, setIsLate] = useState(false);
  // A timer is outside React.
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), NOTICEABLE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLate ? children : null;
}
