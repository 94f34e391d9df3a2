import { useMemo } from 'react';
import { addFilter, filterToId, idToFilter, type ListFilter, removeFilter } from '../../../shared/domain/lists';
import { Chip, type FilterGroup, FilterMenu, useMessages } from '../../ui';
import { INSTITUTION_FILTER_KINDS, type InstitutionFilterKind } from './institutionRows';
import { useInstitutionTexts } from './useInstitutionTexts';

type InstitutionFiltersProps = {
  readonly filters: readonly ListFilter<InstitutionFilterKind>[];
  readonly onChange: (filters: readonly ListFilter<InstitutionFilterKind>[]) => void;
};

type InstitutionFilterTexts = {
  readonly groups: readonly FilterGroup[];
  /** By id of a filter: „Ebene: Kommune“ */
  readonly labelById: ReadonlyMap<string, string>;
};

export function useInstitutionFilterTexts(): InstitutionFilterTexts {
  const { t } = useMessages();
  const { sectorOptions, stateOptions } = useInstitutionTexts();
  const groups = useMemo<readonly FilterGroup[]>(
    () => [
      {
        id: 'sector',
        label: t('institutions.sector'),
        choices: sectorOptions.map(({ id, label }) => ({ id: `sector=${id}`, label })),
      },
      {
        id: 'state',
        label: t('institutions.state'),
        choices: stateOptions.map(({ id, label }) => ({ id: `state=${id}`, label })),
      },
    ],
    [t, sectorOptions, stateOptions],
  );
  const labelById = new Map(
    groups.flatMap(({ label, choices }) =>
      choices.map((choice) => [choice.id, t('institutions.filter.chip', { group: label, value: choice.label })]),
    ),
  );
  return { groups, labelById };
}

export function InstitutionFilters({ filters, onChange }: InstitutionFiltersProps) {
  const { groups, labelById } = useInstitutionFilterTexts();

  function add(id: string): void {
    const filter = idToFilter(id, INSTITUTION_FILTER_KINDS);
    if (filter) onChange(addFilter(filters, filter));
  }

  return (
    <>
      {filters.map(filterToId).map((id) => (
        <Chip key={id} label={labelById.get(id) ?? id} onRemove={() => onChange(removeFilter(filters, id))} />
      ))}
      <FilterMenu groups={groups} onAdd={add} />
    </>
  );
}
