import { useState } from 'react';
import { Badge, Button, TextLink, useMessages } from '../../../ui';
import type { LedgerRow } from '../ledger/ledgerRows';
import { useLedgerTexts } from '../ledger/useLedgerTexts';
import { recordToPath } from '../words/recordToPath';
import { countsToText } from './countsToText';
import styles from './Plan.module.css';
import type { Group } from './sendingPlan';

const PAGE = 50;

/** What would be sent: a line per collection, with its records inside. */
export function OutgoingList({ groups }: { readonly groups: readonly Group[] }) {
  const { t } = useMessages();
  if (groups.length === 0) return <p>{t('sync.plan.nothingOut')}</p>;
  return groups.map((group) => <OutgoingGroup key={group.collection} group={group} />);
}

function OutgoingGroup({ group: { collection, rows, ...counts } }: { readonly group: Group }) {
  const { t } = useMessages();
  const [shown, setShown] = useState(PAGE);
  return (
    <details className={styles.group}>
      <summary className={styles.summary}>
        <span className={styles.name}>{t(`records.plural.${collection}`)}</span>{' '}
        <span className={styles.counts}>{countsToText(counts, t)}</span>
      </summary>
      <ul className={styles.records}>
        {rows.slice(0, shown).map((row) => (
          <OutgoingRecord key={row.id} row={row} />
        ))}
      </ul>
      {rows.length > shown && (
        <Button size="small" variant="quiet" onPress={() => setShown(shown + PAGE)}>
          {t('sync.more', { count: rows.length - shown })}
        </Button>
      )}
    </details>
  );
}

function OutgoingRecord({ row }: { readonly row: LedgerRow }) {
  const { t } = useMessages();
  const texts = useLedgerTexts();
  const path = recordToPath(row.record);
  const title = texts.title(row);
  return (
    <li className={styles.record}>
      {path === undefined ? <span>{title}</span> : <TextLink href={path}>{title}</TextLink>}
      {row.change.kind === 'changed' ? (
        <span className={styles.counts}>{texts.change(row)}</span>
      ) : (
        <Badge tone={row.change.kind === 'deleted' ? 'danger' : 'info'}>{t(`sync.change.${row.change.kind}`)}</Badge>
      )}
    </li>
  );
}
