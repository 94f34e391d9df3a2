import { Link } from 'wouter';
import type { Maturity, Note } from '../../../../shared/schema';
import { useConfidentiality, useRecords } from '../../../live';
import { Badge, useMessages, type Tone } from '../../../ui';
import { useNoteTexts } from '../useNoteTexts';
import styles from './TopicDetail.module.css';

const TONES: Readonly<Record<Maturity, Tone>> = {
  idea: 'neutral',
  pilot: 'info',
  proven: 'success',
  transferable: 'success',
};
const SHOWN_INSTITUTIONS = 3;

export function NoteRow({ note, replies }: { readonly note: Note; readonly replies: number }) {
  const { t } = useMessages();
  const { kindName, maturityName } = useNoteTexts();
  const { tlp } = useConfidentiality()(note);
  const institutions = useRecords('institutions').byId;
  const names = note.institutionIds.flatMap((id) => institutions.get(id)?.name ?? []);
  const shownNames =
    names.length > SHOWN_INSTITUTIONS
      ? [...names.slice(0, SHOWN_INSTITUTIONS - 1), `+${names.length - SHOWN_INSTITUTIONS + 1}`]
      : names;
  const facts = [
    kindName(note.kind),
    shownNames.join(', '),
    replies > 0 ? t('topics.contributionCount', { count: replies }) : '',
  ];
  return (
    <li data-testid="note">
      <Link href={`/topics/${note.topicId}/notes/${note.id}`} className={styles.note}>
        <span className={styles.noteHead}>
          <span className={styles.noteTitle}>{note.title || t('topics.untitledNote')}</span>
          {note.kind === 'approach' && note.maturity !== '' && (
            <Badge tone={TONES[note.maturity]}>{maturityName(note.maturity)}</Badge>
          )}
          {tlp !== 'TLP:GREEN' && <Badge tone={tlp === 'TLP:RED' ? 'danger' : 'neutral'}>{tlp}</Badge>}
        </span>
        <span className={styles.muted}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
      </Link>
    </li>
  );
}
