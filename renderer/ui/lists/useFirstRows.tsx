import { useState, type ReactNode } from 'react';
import { Button } from '../actions/Button';
import { useMessages } from '../messages/MessagesProvider';

/** More than anybody looks through; 20,000 rows, drawn whole, would hold the page up for seconds. */
const AT_ONCE = 200;

/**
 * The first rows of a table that lists what came in, and the button that shows more of them where there are more. What is not shown counts all the same.
 * For what is looked through once; what people work with is a `VirtualTable`.
 */
export function useFirstRows<T>(
  rows: readonly T[],
  atOnce = AT_ONCE,
): { readonly first: readonly T[]; readonly more: ReactNode } {
  const { t, formatNumber } = useMessages();
  const [count, setCount] = useState(atOnce);
  const left = rows.length - count;
  return {
    first: rows.slice(0, count),
    more: left > 0 && (
      <Button size="small" onPress={() => setCount(count + atOnce)}>
        {t('ui.moreRows', { count: Math.min(atOnce, left), left: formatNumber(left) })}
      </Button>
    ),
  };
}
