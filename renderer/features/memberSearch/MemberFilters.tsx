import { addFilter, filterToId, idToFilter, removeFilter } from '../../../shared/domain/lists';
import { MEMBER_FILTER_KINDS, type MemberFilter } from '../../../shared/domain/membership';
import { Chip, FilterMenu } from '../../ui';
import type { MemberFilterTexts } from './useMemberFilterTexts';

type MemberFiltersProps = {
  readonly texts: MemberFilterTexts;
  readonly filters: readonly MemberFilter[];
  readonly onChange: (filters: readonly MemberFilter[]) => void;
};

export function MemberFilters({ texts, filters, onChange }: MemberFiltersProps) {
  function add(id: string): void {
    const filter = idToFilter(id, MEMBER_FILTER_KINDS);
    if (filter) onChange(addFilter(filters, filter));
  }

  return (
    <>
      {filters.map((filter) => (
        <Chip
          key={filterToId(filter)}
          label={texts.chipOf(filter)}
          onRemove={() => onChange(removeFilter(filters, filterToId(filter)))}
        />
      ))}
      <FilterMenu groups={texts.groups} onAdd={add} />
    </>
  );
}
