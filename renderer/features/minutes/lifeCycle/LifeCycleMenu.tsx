import { CalendarClock, Ellipsis, FilePlus2, MessageSquareWarning, Stamp, Undo2 } from 'lucide-react';
import { useRecords, useSession } from '../../../live';
import { MenuButton, useMessages, type MenuEntry } from '../../../ui';
import { withdrawApproval, withdrawCirculation } from '../../../actions';
import type { LifeCycle, LifeCycleDialog } from './useLifeCycle';

type LifeCycleMenuProps = { readonly lifeCycle: LifeCycle; readonly onChoose: (dialog: LifeCycleDialog) => void };

/** What may be done besides the next step: late objections, an approval that was decided elsewhere, and the way back. */
export function LifeCycleMenu({ lifeCycle: { standing, act }, onChoose }: LifeCycleMenuProps) {
  const { t } = useMessages();
  const session = useSession();
  const { latest, stage } = standing;
  const { id, number } = latest;
  // What an addendum corrects stays approved.
  const isAmended = useRecords('minutes').records.some(({ amendsId }) => amendsId === id);
  const entry = (dialog: LifeCycleDialog, label: string, icon: MenuEntry['icon']): MenuEntry => ({
    id: dialog,
    label,
    icon,
    changesData: true,
    onSelect: () => onChoose(dialog),
  });

  const items: readonly MenuEntry[] = [
    ...(stage === 'circulated' ? [entry('circulate', t('lifeCycle.circulateAgain'), CalendarClock)] : []),
    ...(stage === 'frozen' ? [] : [entry('objection', t('lifeCycle.objection.add'), MessageSquareWarning)]),
    ...(stage === 'approved'
      ? [entry('addendum', t('lifeCycle.addendum.create'), FilePlus2)]
      : [
          entry('newVersion', t('lifeCycle.newVersion'), FilePlus2),
          entry('approval', t('lifeCycle.approve.open'), Stamp),
        ]),
    ...(stage === 'circulated'
      ? [
          {
            id: 'recall',
            changesData: true,
            label: t('lifeCycle.withdrawCirculation'),
            icon: Undo2,
            onSelect: () => act(withdrawCirculation(session, id), t('lifeCycle.circulationWithdrawn', { number })),
          },
        ]
      : []),
    ...(stage === 'approved'
      ? [
          {
            id: 'unapprove',
            changesData: true,
            label: t('lifeCycle.withdrawApproval'),
            ...(isAmended && { isDisabled: true, detail: t('common.undoneBecause.amended') }),
            icon: Undo2,
            onSelect: () => act(withdrawApproval(session, id), t('lifeCycle.approvalWithdrawn', { number })),
          },
        ]
      : []),
  ];
  return <MenuButton label={t('lifeCycle.more')} icon={Ellipsis} items={items} />;
}
