import { CalendarClock, Check, CircleDashed, Undo2 } from 'lucide-react';
import { itemState, type ItemState } from '../../../shared/domain/agenda';
import type { AgendaItem } from '../../../shared/schema';
import { type Icon, MenuButton, useMessages, useShortcut } from '../../ui';
import { STATE_KEYS } from './stateKeys';
import type { Discussion } from './useDiscussion';

const ICONS: Readonly<Record<Exclude<ItemState, 'open'>, Icon>> = {
  discussed: Check,
  adjourned: CalendarClock,
  withdrawn: Undo2,
  notReached: CircleDashed,
};

type ItemStateMenuProps = { readonly item: AgendaItem; readonly discussion: Discussion };

/** What became of the item: a key for each state, and the same key opens it again. */
export function ItemStateMenu({ item, discussion }: ItemStateMenuProps) {
  const { t } = useMessages();
  const current = itemState(item);
  const choose = (state: ItemState): Promise<void> => discussion.setState(item.id, state);
  useShortcut(STATE_KEYS.discussed, () => choose('discussed'), { changesData: true });
  useShortcut(STATE_KEYS.adjourned, () => choose('adjourned'), { changesData: true });
  useShortcut(STATE_KEYS.withdrawn, () => choose('withdrawn'), { changesData: true });
  useShortcut(STATE_KEYS.notReached, () => choose('notReached'), { changesData: true });
  return (
    <MenuButton
      size="small"
      variant="quiet"
      label={t(`minutes.state.${current}`)}
      description={t('minutes.state')}
      items={(['discussed', 'adjourned', 'withdrawn', 'notReached'] as const).map((state) => ({
        id: state,
        changesData: true,
        label: t(state === current ? 'minutes.reopen' : `minutes.setState.${state}`),
        detail: state === current ? undefined : t(`minutes.stateMeans.${state}`),
        icon: ICONS[state],
        shortcut: STATE_KEYS[state],
        onSelect: () => choose(state),
      }))}
    />
  );
}
