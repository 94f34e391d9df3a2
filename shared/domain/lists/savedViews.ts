import { fold } from '../../text/fold';
import type { SavedView } from '../../schema/network';

/** What of a list somebody can keep; no people or institutions: what comes later is in it. */
export type ListView = Pick<SavedView, 'filters' | 'query' | 'groupBy' | 'columns'>;

export type ListName = 'members' | 'institutions';

export function viewsOf(views: readonly SavedView[], list: ListName): readonly SavedView[] {
  return views.filter((view) => view.list === list);
}

/** The view of a list that is called so: two that differ in case or accents alone would be taken for one another. */
export function viewCalled(views: readonly SavedView[], list: ListName, title: string): SavedView | undefined {
  const wanted = fold(title).trim();
  return views.find((view) => view.list === list && fold(view.title).trim() === wanted);
}

/** Under a title that the list has already, the new view takes the place of the one that was there. */
export function withView(
  views: readonly SavedView[],
  { id, title, list, ...view }: ListView & { readonly id: string; readonly title: string; readonly list: ListName },
): readonly SavedView[] {
  const before = viewCalled(views, list, title);
  const saved = { ...view, id: before?.id ?? id, title, list };
  return before ? views.map((other) => (other === before ? saved : other)) : [...views, saved];
}

/** Whether a list shows what the view would; the columns count only where the view has some. */
export function isShown(view: ListView, shown: ListView): boolean {
  return (
    isSameSet(view.filters, shown.filters) &&
    view.query.trim() === shown.query.trim() &&
    view.groupBy === shown.groupBy &&
    (view.columns.length === 0 || view.columns.join() === shown.columns.join())
  );
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
}

/** Nothing is asked of the list: whatever view was chosen has been left. */
export function isPlainList({ filters, query, groupBy }: ListView): boolean {
  return filters.length === 0 && query.trim() === '' && groupBy === '';
}
