import { FileDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { notesOfTopic, type StandaloneKind } from '../../../../shared/domain/topics';
import type { Topic } from '../../../../shared/schema';
import { useRecords } from '../../../live';
import { Button, EmptyState, Section, SegmentedControl, useMessages } from '../../../ui';
import { useCreateNote } from '../note/useCreateNote';
import { useNoteTexts } from '../useNoteTexts';
import { NoteExportDialog } from './NoteExportDialog';
import { NoteRow } from './NoteRow';
import styles from './TopicDetail.module.css';

export function TopicNotes({ topic }: { readonly topic: Topic }) {
  const { t } = useMessages();
  const { filterOptions } = useNoteTexts();
  const createNote = useCreateNote();
  const { records } = useRecords('notes');
  const [isExporting, setExporting] = useState(false);
  const [kind, setKind] = useState<StandaloneKind | 'all'>('all');
  const all = useMemo(() => notesOfTopic(records, topic.id, 'all'), [records, topic.id]);
  const shown = useMemo(
    () => (kind === 'all' ? all : notesOfTopic(records, topic.id, kind)),
    [all, records, topic.id, kind],
  );
  const replies = useMemo(() => {
    const counts = new Map<string, number>();
    for (const note of records)
      if (note.parentId !== '') counts.set(note.parentId, (counts.get(note.parentId) ?? 0) + 1);
    return counts;
  }, [records]);

  if (all.length === 0) {
    return (
      <Section title={t('topics.notes')} level={3}>
        <EmptyState
          drawing="notes"
          headingLevel={3}
          title={t('topics.noNotes.title')}
          text={t('topics.noNotes.text')}
          action={
            <Button changesData onPress={() => createNote(topic)}>
              {t('topics.createNote')}
            </Button>
          }
        />
      </Section>
    );
  }
  return (
    <Section
      title={t('topics.notes')}
      level={3}
      actions={
        <Button size="small" icon={FileDown} onPress={() => setExporting(true)}>
          {t('listExport.open')}
        </Button>
      }
    >
      {isExporting && (
        <NoteExportDialog
          shown={shown}
          selection={[topic.title, ...(kind === 'all' ? [] : [t(`topics.kinds.${kind}`)])].join(' · ')}
          onClose={() => setExporting(false)}
        />
      )}
      <SegmentedControl
        isView
        label={t('topics.kindFilter')}
        isLabelHidden
        options={filterOptions}
        value={kind}
        onChange={setKind}
      />
      {shown.length === 0 && <p className={styles.muted}>{t('topics.noNotesOfKind')}</p>}
      <ul className={styles.notes} aria-label={t('topics.notes')}>
        {shown.map((note) => (
          <NoteRow key={note.id} note={note} replies={replies.get(note.id) ?? 0} />
        ))}
      </ul>
    </Section>
  );
}
