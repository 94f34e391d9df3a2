import { moveTopic, nextTopicPosition } from '../../../shared/domain/topics';
import type { Topic } from '../../../shared/schema';
import { useLocation } from 'wouter';
import { useCreateEarly, useSession } from '../../live';
import { useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';
import { markFresh } from './freshIds';

export interface TopicActions {
  readonly create: () => Promise<void>;
  readonly rename: (topic: Topic) => void;
  readonly archive: (topic: Topic) => Promise<void>;
  readonly restore: (topic: Topic) => Promise<void>;
  /** False where it already is at that end. */
  readonly move: (topic: Topic, direction: 'up' | 'down') => Promise<boolean>;
}

export function useTopicActions(): TopicActions {
  const { t } = useMessages();
  const { repositories, write } = useSession();
  const { topics } = repositories;
  const createEarly = useCreateEarly('topics');
  const offerUndo = useOfferUndo();
  const [, setLocation] = useLocation();

  function open(id: string): void {
    markFresh(id);
    setLocation(`/topics/${id}`);
  }

  return {
    async create() {
      await createEarly({ position: nextTopicPosition(topics.snapshot().records) }, open);
    },
    rename: ({ id }) => open(id),
    async archive({ id, title }) {
      const { undo } = await write((unit) => unit.update('topics', id, { archived: true }));
      offerUndo(undo, t('topics.archived', { title: title || t('topics.untitled') }));
    },
    async restore({ id }) {
      await topics.update(id, { archived: false });
    },
    async move({ id }, direction) {
      const patches = moveTopic(
        topics.snapshot().records.filter(({ archived }) => !archived),
        id,
        direction,
      );
      await write((unit) => {
        for (const { id: moved, position } of patches) unit.update('topics', moved, { position });
      });
      return patches.length > 0;
    },
  };
}
