export { createSorter, type Compare } from './createSorter';
export { addFilter, filterRows, filterToId, idToFilter, removeFilter, type ListFilter } from './listFilters';
export { groupRows, type RowGroup } from './groupRows';
export {
  meansSelection,
  NOTHING_SELECTED,
  selectAll,
  selectedOf,
  selectTo,
  toggleAllOf,
  toggleSelected,
  type Selection,
} from './selection';
export { isPlainList, isShown, viewCalled, viewsOf, withView, type ListName, type ListView } from './savedViews';
export { moveBeside } from './moveBeside';
