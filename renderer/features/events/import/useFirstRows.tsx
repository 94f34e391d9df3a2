import { useState, type ReactNode } from 'react';
import { Button, useMessages } from '../../../ui';

/** More than anybody looks through; a calendar of 20,000 entries, drawn whole, would hold the page up for seconds. */
const AT_ONCE = 200;

/** The first rows of a preview, and what shows more of them where there are more. What is not shown counts all the same. */
export function useFirstRows<T>(rows: readonly T[]): { readonly first: readonly T[]; readonly more: ReactNode } {
  const { t, formatNumber } = useMessages();
  const [count, setCount] = useState(AT_ONCE);
  const left = rows.length - count;
  return {
    first: rows.slice(0, count),
    more: left > 0 && (
      <Button size="small" onPress={() => setCount(count + AT_ONCE)}>
        {t('meetings.import.moreRows', { count: Math.min(AT_ONCE, left), left: formatNumber(left) })}
      </Button>
    ),
  };
}
