import { MessageSquarePlus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
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
  const [draft, setDraft] = useState<ShownContribution>();
  const written = useMemo(() => contributionsTo(records, note.id), [records, note.id]);
  const isWritten = written.some(({ id }) => id === draft?.id);
  const contributions: readonly ShownContribution[] = draft && !isWritten ? [...written, draft] : written;

  async function add(): Promise<void> {
    // As confidential as what it replies to: a reply to TLP:RED must not leave the laptop either.
    const reply = { topicId: note.topicId, parentId: note.id, kind: 'contribution', tlp: note.tlp } as const;
    const id = createId('notes');
    markFresh(id);
    // Has the keyboard while it is still being written: whoever types at once would lose the first letters.
    setDraft({ id, createdAt: '', body: { update: '', text: '' } });
    try {
      await notes.create(reply, { id });
    } finally {
      setDraft(undefined);
    }
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

/** `createdAt` is empty before it is written. */
type ShownContribution = Pick<Note, 'id' | 'createdAt' | 'body'>;

type ContributionProps = { readonly contribution: ShownContribution; readonly number: number };

function Contribution({ contribution, number }: ContributionProps) {
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
        <span className={styles.muted}>
          {contribution.createdAt !== '' && formatDate(stampToInstant(contribution.createdAt), LAPTOP_ZONE)}
        </span>
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
