import { MessageSquarePlus, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { contributionsTo } from '../../../../shared/domain/topics';
import type { Note } from '../../../../shared/schema';
import { createId } from '../../../../shared/schema/records';
import { stampToInstant } from '../../../../shared/sync/clock';
import { LONGEST_NAME, shorten } from '../../../../shared/text/shorten';
import { LAPTOP_ZONE } from '../../../../shared/laptopZone';
import { removeWithFiles } from '../../../actions';
import { RichTextField, type RichTextHandle } from '../../../fields';
import { useRecords, useSession } from '../../../live';
import { Button, IconButton, Section, useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import { markFresh } from '../freshIds';
import { useFreshFocus } from '../useFreshFocus';
import { KeptFiles } from '../../files';
import styles from './Contributions.module.css';

export function Contributions({ note }: { readonly note: Note }) {
  const { t } = useMessages();
  const { notes } = useSession().repositories;
  const { records } = useRecords('notes');
  const contributions = useMemo(() => contributionsTo(records, note.id), [records, note.id]);

  async function add(): Promise<void> {
    // As confidential as what it replies to: a reply to TLP:RED must not leave the laptop either.
    const draft = { topicId: note.topicId, parentId: note.id, kind: 'contribution', tlp: note.tlp } as const;
    const id = createId('notes');
    markFresh(id);
    await notes.create(draft, { id });
  }

  return (
    <Section title={t('topics.note.contributions')} level={3}>
      {contributions.length === 0 && <p className={styles.muted}>{t('topics.note.noContributions')}</p>}
      {contributions.map((contribution, index) => (
        <Contribution key={contribution.id} contribution={contribution} number={index + 1} />
      ))}
      <div>
        <Button changesData size="small" icon={MessageSquarePlus} onPress={() => add()}>
          {t('topics.note.addContribution')}
        </Button>
      </div>
    </Section>
  );
}

function Contribution({ contribution, number }: { readonly contribution: Note; readonly number: number }) {
  const { t, formatDate } = useMessages();
  const { write } = useSession();
  const offerUndo = useOfferUndo();
  const fieldRef = useFreshFocus<RichTextHandle>(contribution.id);

  async function remove(): Promise<void> {
    const { undo } = await write((unit) => removeWithFiles(unit, 'notes', [contribution.id]));
    offerUndo(undo, t('topics.note.contributionDeleted', { text: shorten(contribution.body.text, LONGEST_NAME) }));
  }

  return (
    <div className={styles.contribution}>
      <div className={styles.head}>
        <span className={styles.muted}>{formatDate(stampToInstant(contribution.createdAt), LAPTOP_ZONE)}</span>
        <IconButton
          changesData
          label={t('topics.note.deleteContribution', { number })}
          icon={Trash2}
          onPress={() => remove()}
        />
      </div>
      <RichTextField
        look="reply"
        label={t('topics.note.contribution', { number })}
        collection="notes"
        id={contribution.id}
        inputRef={fieldRef}
      />
      <KeptFiles targetId={contribution.id} />
    </div>
  );
}
