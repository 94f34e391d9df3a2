import { Archive, CalendarPlus, NotebookPen, Pencil, RotateCcw } from 'lucide-react';
import { useMemo } from 'react';
import { compareTopics } from '../../../../shared/domain/topics';
import type { Topic } from '../../../../shared/schema';
import { InlineTextRow, RichTextField } from '../../../fields';
import { useRecords, useSession } from '../../../live';
import {
  Button,
  Callout,
  InlineRows,
  MenuButton,
  Page,
  PageHeader,
  useMessages,
  useOfferCommands,
  useShortcut,
} from '../../../ui';
import { useProposeItem } from '../../agenda';
import { FilesSection } from '../../files';
import { useHistory } from '../../history';
import { useCreateNote } from '../note/useCreateNote';
import { useFreshFocus } from '../useFreshFocus';
import { useTopicActions } from '../useTopicActions';
import { DisputeHint } from '../../syncStatus';
import { GuidingQuestions } from './GuidingQuestions';
import { TopicExchange } from './TopicExchange';
import { TopicNotes } from './TopicNotes';

export function TopicDetail({ topic }: { readonly topic: Topic }) {
  const { t } = useMessages();
  const { topics } = useSession().repositories;
  const catalogue = useRecords('topics').records;
  const actions = useTopicActions();
  const createNote = useCreateNote();
  const propose = useProposeItem();
  const titleRef = useFreshFocus<HTMLInputElement>(topic.id);
  const number = useMemo(
    () =>
      catalogue
        .filter(({ archived }) => !archived)
        .toSorted(compareTopics)
        .findIndex(({ id }) => id === topic.id) + 1,
    [catalogue, topic.id],
  );
  useShortcut('mod+n', () => createNote(topic), { changesData: true });

  const history = useHistory(topic.id);
  const menu = [
    {
      id: 'rename',
      changesData: true,
      label: t('topics.rename'),
      icon: Pencil,
      onSelect: () => titleRef.current?.focus(),
    },
    {
      id: 'propose',
      changesData: true,
      label: t('topics.propose'),
      icon: CalendarPlus,
      onSelect: () => propose({ title: topic.title, topicId: topic.id }),
    },
    history.entry,
    topic.archived
      ? {
          id: 'restore',
          changesData: true,
          label: t('topics.restore'),
          icon: RotateCcw,
          onSelect: () => actions.restore(topic),
        }
      : {
          id: 'archive',
          changesData: true,
          label: t('topics.archive'),
          icon: Archive,
          onSelect: () => actions.archive(topic),
        },
  ];
  useOfferCommands(topic.title || t('topics.untitled'), [
    {
      id: 'note',
      changesData: true,
      label: t('topics.createNote'),
      icon: NotebookPen,
      onSelect: () => createNote(topic),
    },
    ...menu,
  ]);
  return (
    <Page>
      <PageHeader
        level={2}
        title={topic.title || t('topics.untitled')}
        {...(number > 0 && { preline: t('topics.number', { number }) })}
        actions={
          <>
            <MenuButton label={t('topics.more')} variant="quiet" items={menu} />
            <Button changesData variant="primary" onPress={() => createNote(topic)}>
              {t('topics.createNote')}
            </Button>
          </>
        }
      />
      {topic.archived && <Callout>{t('topics.archivedHint')}</Callout>}
      {history.dialog}
      <DisputeHint record={topic} />
      <InlineRows>
        <InlineTextRow
          isWide
          label={t('topics.name')}
          value={topic.title}
          onSave={(title) => topics.update(topic.id, { title })}
          inputRef={titleRef}
        />
      </InlineRows>
      <RichTextField look="quiet" label={t('topics.description')} collection="topics" id={topic.id} />
      <GuidingQuestions topic={topic} />
      <FilesSection targetId={topic.id} level={3} isCompact />
      <TopicNotes topic={topic} />
      <TopicExchange topicId={topic.id} />
    </Page>
  );
}
