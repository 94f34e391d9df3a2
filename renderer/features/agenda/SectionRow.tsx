import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from 'lucide-react';
import { shownTitle } from '../../../shared/domain/titles';
import { useDraft, useSession } from '../../live';
import { MenuButton, PlainInput, useMessages } from '../../ui';
import { useRemoval } from '../meetings';
import type { AgendaRowProps } from './AgendaRow';
import styles from './AgendaRow.module.css';
import { useStepKeys } from './useStepKeys';

export type SectionRowProps = Pick<AgendaRowProps, 'item' | 'isFirst' | 'isLast' | 'onStep' | 'handle'>;

/** A heading in the agenda: edited in place, moved like an item. */
export function SectionRow({ item, isFirst, isLast, onStep, handle }: SectionRowProps) {
  const { t } = useMessages();
  const { agendaItems } = useSession().repositories;
  const remove = useRemoval();
  const onKeyDown = useStepKeys(onStep);
  const title = useDraft(item.title, (value) => agendaItems.update(item.id, { title: value }));
  return (
    <div
      className={styles.sectionRow}
      onKeyDown={onKeyDown}
      role="group"
      aria-label={t('meetings.section.label', { title: shownTitle(item.title, t) })}
    >
      {handle}
      <PlainInput className={styles.sectionTitle} label={t('meetings.section.title')} {...title.field} />
      <MenuButton
        label={t('meetings.section.more')}
        icon={Ellipsis}
        items={[
          {
            id: 'up',
            changesData: true,
            label: t('meetings.item.up'),
            icon: ArrowUp,
            shortcut: 'alt+arrowup',
            isDisabled: isFirst,
            onSelect: () => onStep(-1),
          },
          {
            id: 'down',
            changesData: true,
            label: t('meetings.item.down'),
            icon: ArrowDown,
            shortcut: 'alt+arrowdown',
            isDisabled: isLast,
            onSelect: () => onStep(1),
          },
          {
            id: 'remove',
            changesData: true,
            label: t('meetings.item.remove'),
            icon: Trash2,
            tone: 'danger',
            onSelect: () =>
              remove('agendaItems', [item.id], t('meetings.item.removed', { title: shownTitle(item.title, t) })),
          },
        ]}
      />
    </div>
  );
}
