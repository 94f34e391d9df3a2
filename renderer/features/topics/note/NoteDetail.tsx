import { CalendarPlus, Trash2 } from 'lucide-react';
import { useLocation } from 'wouter';
import { contributionsTo } from '../../../../shared/domain/topics';
import type { Note, Topic } from '../../../../shared/schema';
import { removeWithFiles } from '../../../actions';
import { RichTextField } from '../../../fields';
import { useSession } from '../../../live';
import { MenuButton, Page, PageHeader, TextLink, useMessages, useOfferCommands, useShortcut } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import { useProposeItem } from '../../agenda';
import { FilesSection } from '../../files';
import { useHistory } from '../../history';
import { useNoteTexts } from '../useNoteTexts';
import { DisputeHint } from '../../syncStatus';
import { Contributions } from './Contributions';
import { NoteFields } from './NoteFields';
import { useCreateNote } from './useCreateNote';

export function NoteDetail({ topic, note }: { readonly topic: Topic; readonly note: Note }) {
  const { t } = useMessages();
  const { repositories, write } = useSession();
  const { notes } = repositories;
  const offerUndo = useOfferUndo();
  const { kindName } = useNoteTexts();
  const [, setLocation] = useLocation();
  const createNote = useCreateNote();
  const propose = useProposeItem();
  const title = note.title || t('topics.untitledNote');
  useShortcut('mod+n', () => createNote(topic), { changesData: true });
  useShortcut('delete', () => remove(), { changesData: true });

  async function remove(): Promise<void> {
    // Replies and files go and come back with their note; nothing else refers to it.
    const ids = [note.id, ...contributionsTo(notes.snapshot().records, note.id).map(({ id }) => id)];
    setLocation(`/topics/${topic.id}`);
    const { undo } = await write((unit) => removeWithFiles(unit, 'notes', ids));
    offerUndo(undo, t('topics.note.deleted', { title }));
  }

  const history = useHistory(note.id);
  const menu = [
    {
      id: 'propose',
      changesData: true,
      label: t('topics.propose'),
      icon: CalendarPlus,
      onSelect: () => propose({ title, topicId: topic.id, noteId: note.id }),
    },
    history.entry,
    {
      id: 'delete',
      changesData: true,
      label: t('topics.note.delete'),
      icon: Trash2,
      tone: 'danger' as const,
      shortcut: 'delete',
      onSelect: () => remove(),
    },
  ];
  useOfferCommands(title, menu);
  return (
    <Page>
      <PageHeader
        level={2}
        title={title}
        preline={
          <>
            <TextLink onPress={() => setLocation(`/topics/${topic.id}`)}>
              {topic.title || t('topics.untitled')}
            </TextLink>{' '}
            · {kindName(note.kind)}
          </>
        }
        actions={<MenuButton label={t('topics.more')} variant="quiet" items={menu} />}
      />
      {history.dialog}
      <DisputeHint record={note} />
      <NoteFields note={note} />
      <RichTextField label={t('topics.note.body')} collection="notes" id={note.id} />
      <FilesSection targetId={note.id} level={3} />
      <Contributions note={note} />
    </Page>
  );
}
