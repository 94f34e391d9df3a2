import { useMemo } from 'react';
import { fitInOrder, Muted, Strong, type TableColumn, useMessages } from '../../ui';
import { USUAL_COLUMNS, type InstitutionColumn } from './institutionColumnIds';
import type { InstitutionRow } from './institutionRows';
import type { InstitutionWords } from './useInstitutionWords';

type Looks = Pick<TableColumn<InstitutionRow>, 'kind' | 'width' | 'minTableWidth' | 'align'>;

/** Where each of the usual columns finds room, so that the level stays longest beside the name. */
const LOOKS: Readonly<Record<InstitutionColumn, Looks>> = {
  sector: { minTableWidth: 420 },
  state: { minTableWidth: 760 },
  city: { kind: 'name', minTableWidth: 600 },
  memberCount: { kind: 'number', align: 'end' },
  shortName: { width: '9rem' },
  level: { width: '9rem' },
  parent: { kind: 'text' },
  website: { kind: 'email' },
  topics: { kind: 'email' },
};

/** @param chosen empty: the usual ones */
export function useInstitutionColumns(
  chosen: readonly InstitutionColumn[],
  { textOf }: InstitutionWords,
): readonly TableColumn<InstitutionRow>[] {
  const { t } = useMessages();
  return useMemo(() => {
    const isUsual = chosen.length === 0;
    const name: TableColumn<InstitutionRow> = {
      id: 'name',
      header: t('institutions.name'),
      // Beside what somebody chose the full name takes less.
      kind: isUsual ? 'long' : 'institution',
      isSortable: true,
      render: ({ institution }) => <Strong>{institution.name || t('institutions.unnamed')}</Strong>,
    };
    const columnOf = (id: InstitutionColumn): TableColumn<InstitutionRow> => ({
      id,
      header: t(`institutions.column.${id}`),
      ...LOOKS[id],
      isSortable: true,
      render: (row) => (id === 'memberCount' && row.memberCount === 0 ? <Muted>–</Muted> : textOf(id, row)),
    });
    const columns = [name, ...(isUsual ? USUAL_COLUMNS : chosen).map(columnOf)];
    return isUsual ? columns : fitInOrder(columns);
  }, [t, chosen, textOf]);
}
