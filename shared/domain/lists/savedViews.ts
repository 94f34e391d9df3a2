import type { SavedView } from '../../schema/network';

/** What of a list somebody can keep; no people or institutions: what comes later is in it. */
export type ListView = Pick<SavedView, 'filters' | 'query' | 'groupBy' | 'columns'>;

export type ListName = 'members' | 'institutions';

export function viewsOf(views: readonly SavedView[], list: ListName): readonly SavedView[] {
  return views.filter((view) => view.list === list);
}

/** Under a title that the list has already, the new view takes the place of the one that was there. */
export function withView(
  views: readonly SavedView[],
  { id, title, list, ...view }: ListView & { readonly id: string; readonly title: string; readonly list: ListName },
): readonly SavedView[] {
  const before = views.find((other) => other.list === list && other.title === title);
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
