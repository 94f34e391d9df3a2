import { FileDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { filterToId, idToFilter } from '../../../shared/domain/lists';
import type { SavedView } from '../../../shared/schema/network';
import { useCreateEarly } from '../../live';
import {
  Button,
  EmptyState,
  ListTools,
  type MaybeAsync,
  Page,
  PageHeader,
  QueryField,
  toast,
  useMessages,
  useShortcut,
  VirtualTable,
} from '../../ui';
import { ColumnsButton } from '../listColumns';
import { InstitutionExportDialog } from '../listExport';
import { ViewMenu } from '../savedViews';
import { TwinsLink } from '../twins';
import { InstitutionFilters, useInstitutionFilterTexts } from './InstitutionFilters';
import { INSTITUTION_COLUMNS, toInstitutionColumns, USUAL_COLUMNS } from './institutionColumnIds';
import { INSTITUTION_FILTER_KINDS } from './institutionRows';
import { useInstitutionColumns } from './useInstitutionColumns';
import { useInstitutionList } from './useInstitutionList';

type InstitutionsListProps = {
  readonly openId: string | null;
  /** Opens an institution that is being created. */
  readonly onCreate: (id: string) => void;
  readonly onRemove: (id: string) => MaybeAsync;
};

export function InstitutionsList({ openId, onCreate, onRemove }: InstitutionsListProps) {
  const { t } = useMessages();
  const createEarly = useCreateEarly('institutions');
  const [, setLocation] = useLocation();
  const list = useInstitutionList();
  const columns = useInstitutionColumns(list.columns, list.words);
  const searchRef = useRef<HTMLInputElement>(null);
  const { labelById } = useInstitutionFilterTexts();
  const [isExporting, setExporting] = useState(false);
  const { rows, all, total, query, filters, sort, isFuzzy, view, change } = list;

  async function create(): Promise<void> {
    await createEarly({}, onCreate, { undoable: false });
  }
  function selection(): string {
    const filtered = filters.map(filterToId).flatMap((id) => labelById.get(id) ?? []);
    const searched = query.trim() === '' ? [] : [t('listExport.search', { query: query.trim() })];
    return [...filtered, ...searched].join(' · ');
  }
  function choose({ filters: ids, query: asked, columns: kept }: SavedView): void {
    const known = ids.flatMap((id) => idToFilter(id, INSTITUTION_FILTER_KINDS) ?? []);
    const unknown = ids.length - known.length;
    if (unknown > 0) toast({ tone: 'warning', message: t('lists.views.unknown', { count: unknown }) });
    change({ filters: known, query: asked, viewColumns: toInstitutionColumns(kept) });
  }
  useShortcut('mod+n', () => create(), { changesData: true });
  useShortcut('mod+f', () => searchRef.current?.focus());

  const isNarrowed = query.trim() !== '' || filters.length > 0;
  const createButton = (
    <Button changesData variant="primary" onPress={() => create()}>
      {t('institutions.create')}
    </Button>
  );
  return (
    <Page layout="fill">
      <PageHeader
        title={t('institutions.title')}
        subtitle={
          <>
            {isNarrowed
              ? t('institutions.countFiltered', { shown: rows.length, total })
              : t('institutions.count', { total })}
            <TwinsLink kind="institutions" before=" · " />
          </>
        }
        actions={
          <>
            {total > 0 && (
              <>
                <Button onPress={() => setLocation('/institutions/gaps')}>{t('institutions.gaps.open')}</Button>
                <Button icon={FileDown} onPress={() => setExporting(true)}>
                  {t('listExport.open')}
                </Button>
              </>
            )}
            <Button changesData onPress={() => setLocation('/members/import')}>
              {t('members.import')}
            </Button>
            {createButton}
          </>
        }
      />
      {isExporting && (
        <InstitutionExportDialog
          rows={{ all, shown: rows }}
          selection={selection()}
          onClose={() => setExporting(false)}
        />
      )}
      {total === 0 ? (
        <EmptyState
          drawing="institutions"
          title={t('institutions.empty.title')}
          text={t('institutions.empty.text')}
          action={createButton}
        />
      ) : (
        <>
          <ListTools
            search={
              <QueryField
                label={t('institutions.search')}
                placeholder={t('institutions.searchHint')}
                value={query}
                onChange={(next) => change({ query: next })}
                complete={list.complete}
                problems={list.problems}
                inputRef={searchRef}
              />
            }
            filters={<InstitutionFilters filters={filters} onChange={(next) => change({ filters: next })} />}
            look={
              <>
                <ViewMenu list="institutions" shown={view} onChoose={choose} />
                <ColumnsButton
                  list="institutions"
                  all={INSTITUTION_COLUMNS.map((id) => ({ id, label: t(`institutions.column.${id}`) }))}
                  usual={USUAL_COLUMNS}
                  shown={list.columns}
                  onOwnColumns={() => change({ viewColumns: [] })}
                />
              </>
            }
            note={isFuzzy ? t('institutions.fuzzy', { query }) : undefined}
          />
          {rows.length === 0 ? (
            <EmptyState
              drawing="nothingFound"
              title={t('institutions.nothing.title')}
              text={t('institutions.nothing.text')}
              action={
                <Button onPress={() => change({ query: '', filters: [] })}>{t('institutions.nothing.reset')}</Button>
              }
            />
          ) : (
            <VirtualTable
              label={t('institutions.title')}
              columns={columns}
              rows={rows}
              sort={sort}
              onSort={(next) => change({ sort: next })}
              selectedId={openId}
              onOpen={(id) => setLocation(`/institutions/${id}`)}
              onDelete={onRemove}
              scrollId="institutions"
            />
          )}
        </>
      )}
    </Page>
  );
}
