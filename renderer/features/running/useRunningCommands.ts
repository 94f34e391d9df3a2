import { CircleDot, DoorOpen, Flag, Presentation } from 'lucide-react';
import type { ReactNode } from 'react';
import { ITEM_STATES, itemState } from '../../../shared/domain/agenda';
import { meetingTitle, shownTitle } from '../../../shared/domain/titles';
import type { AgendaItem } from '../../../shared/schema';
import { setItemState } from '../../actions';
import { useSession } from '../../live';
import { type Action, useMessages, useOfferCommands } from '../../ui';
import { useHistory } from '../history';
import type { MeetingView } from '../meetings';

interface RunningActions {
  readonly present: Action;
  readonly openDoor: Action;
  readonly finish: Action;
}

/**
 * While minutes are taken: what becomes of the item under discussion, and what the meeting as a whole needs. See [Note: commands of a record].
 * @returns what one of them has opened
 */
export function useRunningCommands(
  { meeting }: MeetingView,
  item: AgendaItem | undefined,
  { present, openDoor, finish }: RunningActions,
): ReactNode {
  const { t } = useMessages();
  const history = useHistory(item?.id ?? '');
  const session = useSession();
  useOfferCommands(meetingTitle(meeting, t), [
    { id: 'present', label: t('minutes.presentation'), icon: Presentation, shortcut: 'mod+shift+p', onSelect: present },
    { id: 'door', changesData: true, label: t('minutes.door'), icon: DoorOpen, shortcut: 'mod+e', onSelect: openDoor },
    { id: 'finish', changesData: true, label: t('minutes.finish'), icon: Flag, onSelect: finish },
  ]);
  // The latest offer stands first: the item.
  useOfferCommands(
    item ? shownTitle(item.title, t) : '',
    item
      ? [
          ...ITEM_STATES.filter((state) => state !== itemState(item)).map((state) => ({
            id: `state-${state}`,
            changesData: true,
            label: t('common.command.itemState', {
              title: shownTitle(item.title, t),
              state: t(`minutes.state.${state}`),
            }),
            icon: CircleDot,
            onSelect: async () => {
              await setItemState(session, item, state, Date.now());
            },
          })),
          history.entry,
        ]
      : [],
  );
  return history.dialog;
}
