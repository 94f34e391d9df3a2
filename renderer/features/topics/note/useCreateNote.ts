import { useLocation } from 'wouter';
import type { Topic } from '../../../../shared/schema';
import { useSession } from '../../../live';
import { markFresh } from '../freshIds';

/** A new note in a topic, opened with the keyboard in its title. */
export function useCreateNote(): (topic: Pick<Topic, 'id'>) => Promise<void> {
  const { notes } = useSession().repositories;
  const [, setLocation] = useLocation();
  return async ({ id: topicId }) => {
    const { id } = await notes.create({ topicId });
    markFresh(id);
    setLocation(`/topics/${topicId}/notes/${id}`);
  };
}
