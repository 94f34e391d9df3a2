import { Plus, X } from 'lucide-react';
import { ulid } from 'ulid';
import type { Evidence, Outcome } from '../../../shared/schema';
import { useDraft, useSession } from '../../live';
import { Button, IconButton, TextField, useMessages } from '../../ui';
import styles from './Outcomes.module.css';
import { useUndoableUpdate } from './useUndoableUpdate';

/** How one sees that a decision was carried out: a title and where it lies. The files themselves stay where they are. */
export function EvidenceList({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useMessages();
  const { outcomes } = useSession().repositories;
  const updateWithUndo = useUndoableUpdate();
  const { evidence } = outcome;

  function remove(entry: Evidence): void {
    const { id, title } = entry;
    const without = (all: readonly Evidence[]): readonly Evidence[] => all.filter((known) => known.id !== id);
    void updateWithUndo(outcome, (now) => ({ evidence: without(now.evidence) }), (now) => ({ evidence: [...without(now.evidence), entry] }), t('outcomes.evidence.removed', { title: title || t('outcomes.evidence.unnamed') }));
  }
  return (
    <div className={styles.evidence} role="group" aria-label={t('outcomes.evidence')}>
      <span className={styles.label}>{t('outcomes.evidence')}</span>
      {evidence.map((entry) => (
        <EvidenceRow
          key={entry.id}
          entry={entry}
          onSave={(patch) => outcomes.update(outcome.id, (now) => ({ evidence: now.evidence.map((known) => (known.id === entry.id ? { ...known, ...patch } : known)) }))}
          onRemove={() => remove(entry)}
        />
      ))}
      <div>
        <Button changesData size="small" icon={Plus} onPress={() => void outcomes.update(outcome.id, (now) => ({ evidence: [...now.evidence, { id: ulid(), title: '', url: '' }] }))}>
          {t('outcomes.evidence.add')}
        </Button>
      </div>
    </div>
  );
}

type EvidenceRowProps = {
  readonly entry: Evidence;
  readonly onSave: (patch: Partial<Evidence>) => Promise<unknown>;
  readonly onRemove: () => void;
};

function EvidenceRow({ entry, onSave, onRemove }: EvidenceRowProps) {
  const { t } = useMessages();
  const title = useDraft(entry.title, (value) => onSave({ title: value }));
  const url = useDraft(entry.url, (value) => onSave({ url: value }));
  return (
    <div className={styles.evidenceRow}>
      <TextField label={t('outcomes.evidence.title')} isLabelHidden placeholder={t('outcomes.evidence.title')} value={title.value} onChange={title.onChange} onBlur={title.flush} />
      <TextField label={t('outcomes.evidence.url')} isLabelHidden placeholder={t('outcomes.evidence.url')} value={url.value} onChange={url.onChange} onBlur={url.flush} />
      <IconButton changesData label={t('outcomes.evidence.remove', { title: entry.title || t('outcomes.evidence.unnamed') })} icon={X} onPress={onRemove} />
    </div>
  );
}
