import { useEffect, useRef } from 'react';
import type { AnyRecord } from '../../../../shared/schema';
import { useSession } from '../../../live';
import { Badge, Button, TextLink, useMessages } from '../../../ui';
import { recordToPath } from '../words/recordToPath';
import { useRecordWords } from '../words/useRecordWords';
import { DisputeEntry } from './DisputeEntry';
import styles from './Disputes.module.css';
import { MergeEntry } from './MergeEntry';
import { useDecide } from './useDecide';
import { visibleMerges } from './visibleMerges';

/** A record with what is to decide, and below it what was merged automatically. */
export function DisputedRecord({ record, isAskedFor }: { readonly record: AnyRecord; readonly isAskedFor: boolean }) {
  const { t } = useMessages();
  const words = useRecordWords();
  const { acceptMerges } = useDecide();
  const ref = useRef<HTMLElement>(null);
  const merges = visibleMerges(record, useSession().deviceId);
  const path = recordToPath(record);
  const title = words.titleOf(record);

  // Coming from the record's own screen, one wants to see it, wherever it is in the list.
  useEffect(() => {
    if (isAskedFor) ref.current?.focus();
  }, [isAskedFor]);

  return (
    <section ref={ref} className={styles.record} aria-label={title} tabIndex={-1} data-testid="disputed">
      <header className={styles.head}>
        <span className={styles.who}>{words.kindOf(record)}</span>
        <h3 className={styles.title}>{path === undefined ? title : <TextLink href={path}>{title}</TextLink>}</h3>
        {record.contested.length > 0 && (
          <Badge tone="warning">{t('sync.disputes.count', { count: record.contested.length })}</Badge>
        )}
        {record.contested.length === 0 && (
          <Button
            changesData
            size="small"
            variant="quiet"
            aria-label={t('sync.merges.acceptNamed', { title })}
            onPress={() => acceptMerges([record.id])}
          >
            {t('sync.merges.accept')}
          </Button>
        )}
      </header>
      {record.contested.map((entry) => (
        <DisputeEntry key={`${entry.id} ${entry.at} ${entry.by}`} record={record} entry={entry} />
      ))}
      {merges.map((note) => (
        <MergeEntry key={note.id} record={record} note={note} />
      ))}
    </section>
  );
}
