import type { Entry } from '../document';

/** Entries in a row that have one kind of mark, each with the lists that lie in it. */
export interface EntryList {
  readonly mark: 'dash' | 'number' | 'box';
  readonly items: readonly EntryItem[];
}

export interface EntryItem {
  readonly entry: Entry;
  readonly lists: readonly EntryList[];
}

/** The lists of an `entries` block as trees, which is how HTML and ODF have them. */
export function nestEntries(entries: readonly Entry[], depth = 0): readonly EntryList[] {
  const lists: { mark: EntryList['mark']; items: EntryItem[] }[] = [];
  for (let index = 0; index < entries.length;) {
    const entry = entries[index];
    let next = index + 1;
    while ((entries[next]?.depth ?? depth) > depth) next += 1;
    if (entry) {
      const item = { entry, lists: nestEntries(entries.slice(index + 1, next), depth + 1) };
      const mark = listMark(entry);
      const last = lists.at(-1);
      if (last?.mark === mark) last.items.push(item);
      else lists.push({ mark, items: [item] });
    }
    index = next;
  }
  return lists;
}

export function listMark({ mark }: Entry): EntryList['mark'] {
  return mark === 'open' || mark === 'done' ? 'box' : mark;
}

/** Box before an entry of a checklist, a character of its own, so that searching and reading out find it. */
export function boxOf({ mark }: Entry): string {
  return mark === 'done' ? '☑' : mark === 'open' ? '☐' : '';
}
