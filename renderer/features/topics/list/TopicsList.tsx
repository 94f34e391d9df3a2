import { useMemo } from 'react';
import { summariseTopics } from '../../../../shared/domain/topics';
import { useRecords } from '../../../live';
import { Button, EmptyState, Page, PageHeader, useMessages, useShortcut } from '../../../ui';
import { useTopicActions } from '../useTopicActions';
import { ArchivedTopics } from './ArchivedTopics';
import { TopicItems } from './TopicItems';

export function TopicsList({ openId }: { readonly openId: string }) {
  const { t } = useMessages();
  const topics = useRecords('topics').records;
  const notes = useRecords('notes').records;
  const actions = useTopicActions();
  const summaries = useMemo(() => summariseTopics(topics, notes), [topics, notes]);
  const active = summaries.filter(({ topic }) => !topic.archived);
  const archived = summaries.filter(({ topic }) => topic.archived);
  // With a topic open, Ctrl+N makes a note in it.
  useShortcut('mod+n', () => actions.create(), { isDisabled: openId !== '', changesData: true });

  const create = (
    <Button changesData variant={openId === '' ? 'primary' : 'secondary'} onPress={() => actions.create()}>
      {t('topics.create')}
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title={t('topics.title')}
        subtitle={t('topics.summary', {
          topics: active.length,
          notes: active.reduce((sum, summary) => sum + summary.notes, 0),
        })}
        actions={active.length > 0 && create}
      />
      {active.length === 0 ? (
        <EmptyState drawing="topics" title={t('topics.empty.title')} text={t('topics.empty.text')} action={create} />
      ) : (
        <TopicItems summaries={active} openId={openId} actions={actions} />
      )}
      {archived.length > 0 && <ArchivedTopics summaries={archived} actions={actions} />}
    </Page>
  );
}
