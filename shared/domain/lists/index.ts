export { createSorter, type Compare } from './createSorter';
export { addFilter, filterRows, filterToId, idToFilter, removeFilter, type ListFilter } from './listFilters';
