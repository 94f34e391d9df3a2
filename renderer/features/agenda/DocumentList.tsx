import { ulid } from '../../../shared/ulid';
import type { AgendaDocument, AgendaItem } from '../../../shared/schema';
import { LinkList } from '../../fields';
import { useSession } from '../../live';
import { useMessages } from '../../ui';

/** What to read for an item. */
export function DocumentList({ item }: { readonly item: AgendaItem }) {
  const { t } = useMessages();
  const { agendaItems } = useSession().repositories;
  const change = (next: (documents: readonly AgendaDocument[]) => readonly AgendaDocument[]): Promise<unknown> =>
    agendaItems.update(item.id, ({ documents }) => ({ documents: next(documents) }));
  return (
    <LinkList
      entries={item.documents}
      texts={{
        list: t('meetings.documents'),
        title: t('meetings.documents.title'),
        url: t('meetings.documents.url'),
        add: t('meetings.documents.add'),
        remove: (title) => t('meetings.documents.remove', { title }),
      }}
      onAdd={() => change((all) => [...all, { id: ulid(), title: '', url: '' }])}
      onSave={(id, patch) => change((all) => all.map((known) => (known.id === id ? { ...known, ...patch } : known)))}
      onRemove={({ id }) => change((all) => all.filter((known) => known.id !== id))}
    />
  );
}
