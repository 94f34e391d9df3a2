import { Check } from 'lucide-react';
import { useState } from 'react';
import { isShown, viewsOf, type ListName, type ListView } from '../../../shared/domain/lists';
import { NETWORK_ID, type SavedView } from '../../../shared/schema/network';
import { ulid } from '../../../shared/ulid';
import { removeView, renameView, saveView } from '../../actions';
import { useRecord, useSession } from '../../live';
import { MenuButton, NameDialog, useMessages, type MenuEntry } from '../../ui';
import { useOfferUndo } from '../../undo';

type ViewMenuProps = {
  readonly list: ListName;
  /** What the list shows now. */
  readonly shown: ListView;
  readonly onChoose: (view: SavedView) => void;
};

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
  const current = views.find((view) => isShown(view, shown));

  async function name(title: string): Promise<void> {
    if (naming === null) return;
    const undo =
      naming === 'new'
        ? await saveView(session, { ...shown, query: shown.query.trim(), id: ulid(), title, list })
        : await renameView(session, naming.id, title);
    offerUndo(undo, t(naming === 'new' ? 'lists.views.saved' : 'lists.views.renamed', { title }), 'success');
  }

  async function remove({ id, title }: SavedView): Promise<void> {
    offerUndo(await removeView(session, id), t('lists.views.removed', { title }));
  }

  const items: readonly MenuEntry[] = [
    ...views.map((view) => ({
      id: view.id,
      label: view.title,
      ...(view === current && { icon: Check, detail: t('lists.views.isShown') }),
      onSelect: () => onChoose(view),
    })),
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
        label={current?.title ?? t('lists.views')}
        items={items}
      />
      {naming !== null && (
        <NameDialog
          title={naming === 'new' ? t('lists.views.save') : t('lists.views.rename', { title: naming.title })}
          label={t('lists.views.name')}
          hint={t('lists.views.hint')}
          missing={t('lists.views.missing')}
          saveLabel={t('lists.views.keep')}
          initial={naming === 'new' ? '' : naming.title}
          onSave={name}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}
