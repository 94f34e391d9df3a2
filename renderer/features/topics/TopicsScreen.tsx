import { useLocation, useRoute } from 'wouter';
import { useOpenRecord } from '../../live';
import { SplitView, useMessages } from '../../ui';
import { TopicDetail } from './detail/TopicDetail';
import { TopicsList } from './list/TopicsList';
import { NoteDetail } from './note/NoteDetail';

export function TopicsScreen() {
  const { t } = useMessages();
  const [, setLocation] = useLocation();
  const [, topicParams] = useRoute<{ readonly id: string }>('/topics/:id');
  const [, noteParams] = useRoute<{ readonly id: string; readonly noteId: string }>('/topics/:id/notes/:noteId');
  const topicId = topicParams?.id ?? noteParams?.id ?? '';
  const topic = useOpenRecord('topics', topicId);
  const note = useOpenRecord('notes', noteParams?.noteId ?? '');

  function detail() {
    if (!topic) return null;
    return note ? <NoteDetail key={note.id} topic={topic} note={note} /> : <TopicDetail key={topic.id} topic={topic} />;
  }

  return (
    <SplitView
      proportion="wide"
      listLabel={t('topics.title')}
      list={<TopicsList openId={topicId} />}
      detailLabel={note ? note.title || t('topics.untitledNote') : topic?.title || t('topics.untitled')}
      detail={detail()}
      // Esc goes one step back: from a note to its topic, from a topic to the catalogue.
      onCloseDetail={() => setLocation(topic && note ? `/topics/${topic.id}` : '/topics')}
    />
  );
}
