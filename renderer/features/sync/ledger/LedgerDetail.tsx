import { ExternalLink } from 'lucide-react';
import { useLocation } from 'wouter';
import { collectionOfId } from '../../../../shared/schema';
import { valueAsSeen } from '../../../../shared/text/describedText';
import { useSession } from '../../../live';
import { Badge, Button, Callout, Page, PageHeader, Section, Toolbar, useMessages } from '../../../ui';
import { recordToPath } from '../words/recordToPath';
import { useRecordWords } from '../words/useRecordWords';
import { ValueView } from '../words/ValueView';
import styles from './Ledger.module.css';
import type { LedgerRow } from './ledgerRows';
import { useLedgerTexts } from './useLedgerTexts';

/** One unsent record: why it is still here, what it says that the server does not know, and what to do. */
export function LedgerDetail({ row }: { readonly row: LedgerRow }) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const { sync, repositories } = useSession();
  const texts = useLedgerTexts();
  const { record, change, state } = row;
  const collection = collectionOfId(record.id);
  const path = recordToPath(record);

  return (
    <Page>
      <PageHeader
        level={2}
        preline={texts.kind(row)}
        title={texts.title(row)}
        subtitle={t('sync.ledger.changedAt', { time: texts.at(row) })}
      />
      <Callout
        tone={state === 'refused' ? 'danger' : 'info'}
        {...(state === 'refused' && { title: t('sync.ledger.refusedTitle') })}
      >
        {texts.state(row)}
      </Callout>
      <Toolbar>
        {path !== undefined && (
          <Button variant="primary" icon={ExternalLink} onPress={() => navigate(path)}>
            {t('sync.ledger.open')}
          </Button>
        )}
        {state === 'refused' && <Button onPress={() => sync.retry([record.id])}>{t('sync.retry')}</Button>}
        {change.kind === 'deleted' && collection && (
          <Button changesData onPress={() => repositories[collection].restore([record.id])}>
            {t('sync.ledger.restore')}
          </Button>
        )}
      </Toolbar>
      <Section title={t('sync.ledger.what')} level={3}>
        {change.kind !== 'changed' && (
          <p>
            <Badge tone={change.kind === 'deleted' ? 'danger' : 'info'}>{t(`sync.change.${change.kind}`)}</Badge>
          </p>
        )}
        {collection && (
          <dl className={styles.fields}>
            {change.fields.map((field) => (
              <FieldChange key={field} row={row} field={field} />
            ))}
          </dl>
        )}
      </Section>
    </Page>
  );
}

function FieldChange({ row: { record }, field }: { readonly row: LedgerRow; readonly field: string }) {
  const { t } = useMessages();
  const words = useRecordWords();
  const collection = collectionOfId(record.id);
  if (!collection) return null;
  const after = words.valueOf(collection, field, valueAsSeen(record, field));
  const before = record.base === null ? undefined : words.valueOf(collection, field, valueAsSeen(record.base, field));
  return (
    <div className={styles.field}>
      <dt className={styles.label}>{words.labelOf(collection, field)}</dt>
      {before === undefined ? (
        <dd className={styles.field}>
          <ValueView words={after} />
        </dd>
      ) : (
        <dd className={styles.sides}>
          <span className={styles.side}>{t('sync.ledger.before')}</span>
          <ValueView words={before} other={after} />
          <span className={styles.side}>{t('sync.ledger.after')}</span>
          <ValueView words={after} other={before} />
        </dd>
      )}
    </div>
  );
}
