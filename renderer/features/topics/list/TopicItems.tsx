import { Archive, ArrowDown, ArrowUp, Ellipsis, Pencil } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import type { TopicSummary } from '../../../../shared/domain/topics';
import type { Topic } from '../../../../shared/schema';
import { cx, MenuButton, useAct, useMessages, type MenuEntry } from '../../../ui';
import type { TopicActions } from '../useTopicActions';
import styles from './TopicsList.module.css';

type TopicItemsProps = {
  readonly summaries: readonly TopicSummary[];
  readonly openId: string;
  readonly actions: TopicActions;
};

/** The catalogue. Arrows go from topic to topic, with Alt they move the topic; the menu does the same. */
export function TopicItems({ summaries, openId, actions }: TopicItemsProps) {
  const { t } = useMessages();
  const act = useAct();
  const hintId = useId();
  const listRef = useRef<HTMLOListElement>(null);
  const [movedId, setMovedId] = useState('');
  const movedAt = summaries.findIndex(({ topic }) => topic.id === movedId);
  const titleOf = ({ title }: Topic): string => title || t('topics.untitled');

  // A row that changes places is taken out of the document and put back, which costs it the browser's focus.
  useEffect(() => {
    if (movedAt !== -1) listRef.current?.querySelectorAll<HTMLElement>('[data-topic]')[movedAt]?.focus();
  }, [movedAt]);

  async function move(topic: Topic, direction: 'up' | 'down'): Promise<void> {
    if (await actions.move(topic, direction)) setMovedId(topic.id);
  }

  function onKeyDown(event: KeyboardEvent, topic: Topic): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown'))
      return;
    event.preventDefault();
    if (event.altKey) {
      act(() => move(topic, event.key === 'ArrowUp' ? 'up' : 'down'));
      return;
    }
    const index = summaries.findIndex((summary) => summary.topic.id === topic.id) + (event.key === 'ArrowUp' ? -1 : 1);
    listRef.current?.querySelectorAll<HTMLElement>('[data-topic]')[index]?.focus();
  }

  function menuOf(topic: Topic, index: number): readonly MenuEntry[] {
    return [
      {
        id: 'up',
        changesData: true,
        label: t('topics.moveUp'),
        icon: ArrowUp,
        shortcut: 'alt+arrowup',
        isDisabled: index === 0,
        onSelect: () => move(topic, 'up'),
      },
      {
        id: 'down',
        changesData: true,
        label: t('topics.moveDown'),
        icon: ArrowDown,
        shortcut: 'alt+arrowdown',
        isDisabled: index === summaries.length - 1,
        onSelect: () => move(topic, 'down'),
      },
      {
        id: 'rename',
        changesData: true,
        label: t('topics.rename'),
        icon: Pencil,
        onSelect: () => actions.rename(topic),
      },
      {
        id: 'archive',
        changesData: true,
        label: t('topics.archive'),
        icon: Archive,
        onSelect: () => actions.archive(topic),
      },
    ];
  }

  return (
    <>
      <ol ref={listRef} className={styles.list} aria-label={t('topics.list')} aria-describedby={hintId}>
        {summaries.map(({ topic, notes, approaches }, index) => (
          <li key={topic.id} className={cx(styles.item, topic.id === openId && styles.open)} data-testid="topic">
            <span className={styles.number}>{index + 1}</span>
            <Link
              href={`/topics/${topic.id}`}
              className={styles.link}
              data-topic
              aria-current={topic.id === openId}
              onKeyDown={(event) => onKeyDown(event, topic)}
            >
              <span className={styles.title}>{titleOf(topic)}</span>
              <span className={styles.counts}>{t('topics.counts', { notes, approaches })}</span>
            </Link>
            <span className={styles.menu}>
              <MenuButton
                label={t('topics.actions', { title: titleOf(topic) })}
                icon={Ellipsis}
                items={menuOf(topic, index)}
              />
            </span>
          </li>
        ))}
      </ol>
      <p id={hintId} className={styles.hint}>
        {t('topics.reorderHint')}
      </p>
      <p role="status" className={styles.status}>
        {movedAt !== -1 &&
          summaries[movedAt] &&
          t('topics.moved', { title: titleOf(summaries[movedAt].topic), position: movedAt + 1 })}
      </p>
    </>
  );
}
