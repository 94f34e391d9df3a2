import { useMemo, useRef } from 'react';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import { collectionOfId } from '../../../shared/schema';
import { stampToInstant } from '../../../shared/sync/clock';
import { createListMemory, useSession } from '../../live';
import {
  Button,
  EmptyState,
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
import { filterTrash, type TrashRow } from './trashRows';
import { useTrash } from './useTrash';

const useTrashMemory = createListMemory({ query: '' });

/** What was deleted here or on another laptop, with the way back. */
export function TrashScreen() {
  const { t } = useMessages();
  const rows = useTrash();
  const columns = useColumns();
  const [{ query }, change] = useTrashMemory();
  const searchRef = useRef<HTMLInputElement>(null);
  useShortcut('mod+f', () => searchRef.current?.focus());
  const shown = filterTrash(rows, query);

  return (
    <Page layout="fill">
      <PageHeader
        title={t('trash.title')}
        subtitle={
          shown.length === rows.length
            ? t('trash.count', { count: rows.length })
            : t('trash.countFiltered', { shown: shown.length, total: rows.length })
        }
      />
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
    </Page>
  );
}

function useColumns(): readonly TableColumn<TrashRow>[] {
  const { t, formatDateTime } = useMessages();
  const words = useRecordWords();
  const restore = useRestore();
  return useMemo(
    () => [
      {
        id: 'title',
        header: t('trash.column.title'),
        kind: 'long',
        render: ({ title, together, whole }) => (
          <>
            <Strong>{title}</Strong>
            {together > 0 && <Muted> {t('trash.together', { count: together })}</Muted>}
            {whole !== undefined && <Muted> {t('trash.whole', { title: whole })}</Muted>}
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
        width: '8.5rem',
        align: 'end',
        render: (row) => (
          <Button
            size="small"
            changesData
            aria-label={t('trash.restoreNamed', { title: row.title })}
            onPress={() => restore(row)}
          >
            {t('trash.restore')}
          </Button>
        ),
      },
    ],
    [t, formatDateTime, words, restore],
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
