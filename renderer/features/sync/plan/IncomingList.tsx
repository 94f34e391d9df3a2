import { useMessages } from '../../../ui';
import { countsToText } from './countsToText';
import styles from './Plan.module.css';
import type { Incoming } from './sendingPlan';

/** What came from the server since the last agreement, by collection. */
export function IncomingList({ incoming }: { readonly incoming: readonly Incoming[] }) {
  const { t } = useMessages();
  if (incoming.length === 0) return <p>{t('sync.plan.nothingIn')}</p>;
  return (
    <ul className={styles.incoming}>
      {incoming.map(({ collection, ...counts }) => (
        <li key={collection} className={styles.record}>
          <span className={styles.name}>{t(`records.plural.${collection}`)}</span>
          <span className={styles.counts}>{countsToText(counts, t)}</span>
        </li>
      ))}
    </ul>
  );
}
