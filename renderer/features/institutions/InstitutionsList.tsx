import { FileDown } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { filterToId } from '../../../shared/domain/lists';
import { useCreateEarly } from '../../live';
import {
  Button,
  EmptyState,
  ListTools,
  type MaybeAsync,
  Muted,
  Page,
  PageHeader,
  SearchField,
  Strong,
  type TableColumn,
  useMessages,
  useShortcut,
  VirtualTable,
} from '../../ui';
import { InstitutionExportDialog } from '../listExport';
import { TwinsLink } from '../twins';
import { InstitutionFilters, useInstitutionFilterTexts } from './InstitutionFilters';
import type { InstitutionRow } from './institutionRows';
import { useInstitutionList } from './useInstitutionList';
import { useInstitutionTexts } from './useInstitutionTexts';

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
  const columns = useColumns();
  const searchRef = useRef<HTMLInputElement>(null);
  const { labelById } = useInstitutionFilterTexts();
  const [isExporting, setExporting] = useState(false);
  const { rows, all, total, query, filters, sort, isFuzzy, change } = list;

  async function create(): Promise<void> {
    await createEarly({}, onCreate, { undoable: false });
  }
  function selection(): string {
    const filtered = filters.map(filterToId).flatMap((id) => labelById.get(id) ?? []);
    const searched = query.trim() === '' ? [] : [t('listExport.search', { query: query.trim() })];
    return [...filtered, ...searched].join(' · ');
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
          isNarrowed
            ? t('institutions.countFiltered', { shown: rows.length, total })
            : t('institutions.count', { total })
        }
        actions={
          <>
            <TwinsLink kind="institutions" />
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
              <SearchField
                label={t('institutions.search')}
                value={query}
                onChange={(next) => change({ query: next })}
                inputRef={searchRef}
              />
            }
            filters={<InstitutionFilters filters={filters} onChange={(next) => change({ filters: next })} />}
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

function useColumns(): readonly TableColumn<InstitutionRow>[] {
  const { t, formatNumber } = useMessages();
  const { sectorName, stateName } = useInstitutionTexts();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('institutions.name'),
        kind: 'long',
        isSortable: true,
        render: ({ institution }) => <Strong>{institution.name || t('institutions.unnamed')}</Strong>,
      },
      {
        id: 'sector',
        header: t('institutions.sector'),
        isSortable: true,
        minTableWidth: 420,
        render: ({ institution }) => sectorName(institution.sector),
      },
      {
        id: 'state',
        header: t('institutions.state'),
        isSortable: true,
        minTableWidth: 760,
        render: ({ institution }) => stateName(institution.state),
      },
      {
        id: 'city',
        header: t('institutions.city'),
        kind: 'name',
        isSortable: true,
        minTableWidth: 600,
        render: ({ institution }) => institution.city,
      },
      {
        id: 'memberCount',
        header: t('institutions.members'),
        kind: 'number',
        align: 'end',
        isSortable: true,
        render: ({ memberCount }) => (memberCount === 0 ? <Muted>–</Muted> : formatNumber(memberCount)),
      },
    ],
    [t, formatNumber, sectorName, stateName],
  );
}
