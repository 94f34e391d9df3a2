import { Trash2 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { eraseAt } from '../../../shared/domain/erasure';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import { collectionOfId } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { stampToInstant } from '../../../shared/sync/clock';
import { createListMemory, useRecord, useSession } from '../../live';
import {
  Button,
  Callout,
  EmptyState,
  IconButton,
  ListTools,
  Muted,
  Page,
  PageHeader,
  SearchField,
  Strong,
  useMessages,
  useShortcut,
  VirtualTable,
  type TableColumn,
} from '../../ui';
import { useOfferUndo } from '../../undo';
import { useRecordWords } from '../sync';
import { EraseDialog, type EraseQuestion } from './EraseDialog';
import styles from './TrashScreen.module.css';
import { filterTrash, type TrashRow } from './trashRows';
import { isHere, useTrash, useTrashDates } from './useTrash';

const useTrashMemory = createListMemory({ query: '' });

/** What was deleted here or on another laptop, with the way back. */
export function TrashScreen() {
  const { t } = useMessages();
  const rows = useTrash();
  const [question, setQuestion] = useState<EraseQuestion>();
  const columns = useColumns(setQuestion);
  const { hidden, overdue, days } = useTrashDates();
  const [{ query }, change] = useTrashMemory();
  const searchRef = useRef<HTMLInputElement>(null);
  useShortcut('mod+f', () => searchRef.current?.focus());
  const shown = filterTrash(rows, query);

  /** One alone is called by its name. */
  function questionOf(ids: readonly string[]): EraseQuestion {
    const [only] = ids.length === 1 ? rows.filter(({ id }) => id === ids[0]) : [];
    return only ? { ids, title: only.title } : { ids };
  }

  return (
    <Page layout="fill">
      <PageHeader
        title={t('trash.title')}
        subtitle={`${
          shown.length === rows.length
            ? t('trash.count', { count: rows.length })
            : t('trash.countFiltered', { shown: shown.length, total: rows.length })
        } · ${t('trash.days', { days })}`}
        actions={
          shown.length > 0 && (
            <Button
              changesData
              icon={Trash2}
              onPress={() =>
                setQuestion(questionOf([...shown.map(({ id }) => id), ...(shown.length === rows.length ? hidden : [])]))
              }
            >
              {shown.length === rows.length ? t('trash.eraseAll') : t('trash.eraseFound', { count: shown.length })}
            </Button>
          )
        }
      />
      {overdue && (
        <Callout
          tone="warning"
          title={t('trash.stopped.title', { count: overdue.length })}
          actions={
            <Button changesData onPress={() => setQuestion(questionOf(overdue))}>
              {t('trash.stopped.action')}
            </Button>
          }
        >
          {t('trash.stopped.text')}
        </Callout>
      )}
      {rows.length === 0 ? (
        <EmptyState drawing="trash" title={t('trash.empty.title')} text={t('trash.empty.text')} />
      ) : (
        <>
          <ListTools
            search={
              <SearchField
                label={t('trash.search')}
                value={query}
                onChange={(next) => change({ query: next })}
                inputRef={searchRef}
              />
            }
            filters={null}
          />
          {shown.length === 0 ? (
            <EmptyState
              drawing="nothingFound"
              title={t('trash.nothing.title')}
              text={t('trash.nothing.text')}
              action={<Button onPress={() => change({ query: '' })}>{t('trash.nothing.reset')}</Button>}
            />
          ) : (
            <VirtualTable label={t('trash.title')} columns={columns} rows={shown} scrollId="trash" />
          )}
        </>
      )}
      {question && <EraseDialog question={question} onClose={() => setQuestion(undefined)} />}
    </Page>
  );
}

function useColumns(ask: (question: EraseQuestion) => void): readonly TableColumn<TrashRow>[] {
  const { t, formatDate, formatDateTime } = useMessages();
  const days = useRecord('network', NETWORK_ID)?.trashDays ?? 0;
  const { read } = useSession();
  const words = useRecordWords();
  const restore = useRestore();
  return useMemo(
    () => [
      {
        id: 'title',
        header: t('trash.column.title'),
        kind: 'long',
        render: ({ title, together, whole, from }) => (
          <>
            <Strong>{title}</Strong>
            {together > 0 && <Muted> {t('trash.together', { count: together })}</Muted>}
            {whole !== undefined && <Muted> {t('trash.whole', { title: whole })}</Muted>}
            {from !== undefined && <Muted> {t('trash.from', { title: from })}</Muted>}
          </>
        ),
      },
      {
        id: 'kind',
        header: t('trash.column.kind'),
        kind: 'name',
        minTableWidth: 700,
        render: ({ kind }) => <Muted>{kind}</Muted>,
      },
      {
        id: 'at',
        header: t('trash.column.at'),
        width: '9.5rem',
        minTableWidth: 420,
        render: ({ record }) => formatDateTime(stampToInstant(record.deletedAt), LAPTOP_ZONE),
      },
      {
        id: 'until',
        header: t('trash.column.until'),
        width: '7.5rem',
        minTableWidth: 620,
        render({ record }) {
          const until = eraseAt(record, days, (id) => isHere(read, id));
          if (until === undefined) return <Muted>{t('trash.noDate')}</Muted>;
          const day = formatDate(new Date(until).toISOString(), LAPTOP_ZONE);
          return until < Date.now() ? <Muted>{t('trash.overdue')}</Muted> : day;
        },
      },
      {
        id: 'by',
        header: t('trash.column.by'),
        kind: 'name',
        minTableWidth: 760,
        render: ({ by }) => <Muted>{words.deviceOf(by)}</Muted>,
      },
      {
        id: 'restore',
        header: t('trash.restore'),
        isHeaderHidden: true,
        width: '10.5rem',
        align: 'end',
        render: (row) => (
          <div className={styles.actions}>
            <Button
              size="small"
              changesData
              aria-label={t('trash.restoreNamed', { title: row.title })}
              onPress={() => restore(row)}
            >
              {t('trash.restore')}
            </Button>
            <IconButton
              changesData
              icon={Trash2}
              label={t('trash.eraseNamed', { title: row.title })}
              onPress={() => ask({ ids: [row.id], title: row.title })}
            />
          </div>
        ),
      },
    ],
    [t, days, formatDate, formatDateTime, words, restore, ask, read],
  );
}

function useRestore(): (row: TrashRow) => Promise<void> {
  const { t } = useMessages();
  const { write } = useSession();
  const offerUndo = useOfferUndo();
  return async ({ title, ids }) => {
    const { undo } = await write((unit) => {
      for (const id of ids) {
        const collection = collectionOfId(id);
        if (collection) unit.restore(collection, [id]);
      }
    });
    offerUndo(undo, t('trash.restored', { title }), 'success');
  };
}
