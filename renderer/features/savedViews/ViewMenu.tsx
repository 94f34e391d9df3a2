import { Check } from 'lucide-react';
import { useState } from 'react';
import { isPlainList, isShown, viewCalled, viewsOf, type ListName, type ListView } from '../../../shared/domain/lists';
import { NETWORK_ID, type SavedView } from '../../../shared/schema/network';
import { ulid } from '../../../shared/ulid';
import { removeView, renameView, saveView } from '../../actions';
import { createListMemory, useRecord, useSession } from '../../live';
import { MenuButton, NameDialog, useMessages, type MenuEntry } from '../../ui';
import { useOfferUndo } from '../../undo';

type ViewMenuProps = {
  readonly list: ListName;
  /** What the list shows now. */
  readonly shown: ListView;
  readonly onChoose: (view: SavedView) => void;
};

/** The view of each list that was chosen last. */
const useChosenViews = createListMemory<Partial<Readonly<Record<ListName, string>>>>({});

/** The views of a list that the network keeps: chosen, saved, called otherwise, deleted. */
export function ViewMenu({ list, shown, onChoose }: ViewMenuProps) {
  const { t, collator } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const network = useRecord('network', NETWORK_ID);
  const [naming, setNaming] = useState<'new' | SavedView | null>(null);
  const views = viewsOf(network?.savedViews ?? [], list).toSorted((left, right) =>
    collator.compare(left.title, right.title),
  );
  const [chosenIds, choose] = useChosenViews();
  const chosen = isPlainList(shown) ? undefined : views.find(({ id }) => id === chosenIds[list]);
  const current = views.find((view) => isShown(view, shown)) ?? chosen;
  const isChanged = current !== undefined && !isShown(current, shown);

  function called(title: string): SavedView | undefined {
    return title.trim() === '' ? undefined : viewCalled(views, list, title);
  }
  function problemOf(title: string): string | undefined {
    const other = called(title);
    return other && typeof naming === 'object' && other.id !== naming?.id
      ? t('lists.views.taken', { title: other.title })
      : undefined;
  }
  function noteOf(title: string): string | undefined {
    const other = naming === 'new' ? called(title) : undefined;
    return other && t('lists.views.replaces', { title: other.title });
  }

  async function name(title: string): Promise<void> {
    if (naming === null) return;
    if (naming === 'new') await save(called(title)?.id ?? ulid(), title);
    else offerUndo(await renameView(session, naming.id, title), t('lists.views.renamed', { title }), 'success');
  }

  async function save(id: string, title: string): Promise<void> {
    const undo = await saveView(session, { ...shown, query: shown.query.trim(), id, title, list });
    choose({ [list]: id });
    offerUndo(undo, t('lists.views.saved', { title }), 'success');
  }

  async function remove({ id, title }: SavedView): Promise<void> {
    offerUndo(await removeView(session, id), t('lists.views.removed', { title }));
  }

  const items: readonly MenuEntry[] = [
    ...views.map((view) => ({
      id: view.id,
      label: view.title,
      ...(view === current && { icon: Check, detail: t(isChanged ? 'lists.views.isChanged' : 'lists.views.isShown') }),
      onSelect: () => {
        choose({ [list]: view.id });
        onChoose(view);
      },
    })),
    ...(current && isChanged
      ? [
          {
            id: 'update',
            changesData: true,
            label: t('lists.views.update', { title: current.title }),
            onSelect: () => save(current.id, current.title),
          },
        ]
      : []),
    { id: 'save', changesData: true, label: t('lists.views.save'), onSelect: () => setNaming('new') },
    ...(current
      ? [
          {
            id: 'rename',
            changesData: true,
            label: t('lists.views.rename', { title: current.title }),
            onSelect: () => setNaming(current),
          },
          {
            id: 'remove',
            changesData: true,
            tone: 'danger' as const,
            label: t('lists.views.remove', { title: current.title }),
            onSelect: () => remove(current),
          },
        ]
      : []),
  ];

  return (
    <>
      <MenuButton
        size="small"
        variant="quiet"
        description={t('lists.views')}
        label={
          current && isChanged
            ? t('lists.views.changed', { title: current.title })
            : (current?.title ?? t('lists.views'))
        }
        items={items}
      />
      {naming !== null && (
        <NameDialog
          title={naming === 'new' ? t('lists.views.saveTitle') : t('lists.views.rename', { title: naming.title })}
          label={t('lists.views.name')}
          hint={t('lists.views.hint')}
          missing={t('lists.views.missing')}
          saveLabel={t('lists.views.keep')}
          initial={naming === 'new' ? '' : naming.title}
          problemOf={problemOf}
          noteOf={noteOf}
          onSave={name}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}
