import { useLocation } from 'wouter';
import type { Topic } from '../../../../shared/schema';
import { useCreateEarly } from '../../../live';
import { markFresh } from '../freshIds';

/** A new note in a topic, opened with the keyboard in its title. */
export function useCreateNote(): (topic: Pick<Topic, 'id'>) => Promise<void> {
  const createEarly = useCreateEarly('notes');
  const [, setLocation] = useLocation();
  return ({ id: topicId }) =>
    createEarly({ topicId }, (id) => {
      markFresh(id);
      setLocation(`/topics/${topicId}/notes/${id}`);
    });
}
