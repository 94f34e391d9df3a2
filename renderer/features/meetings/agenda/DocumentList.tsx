import { Plus, X } from 'lucide-react';
import { ulid } from 'ulid';
import type { AgendaDocument, AgendaItem } from '../../../../shared/schema';
import { useDraft, useSession } from '../../../live';
import { Button, IconButton, TextField, useMessages } from '../../../ui';
import styles from './AgendaItemDetails.module.css';

/** What to read for an item: a title and where it lies. The files themselves stay where they are. */
export function DocumentList({ item }: { readonly item: AgendaItem }) {
  const { t } = useMessages();
  const { agendaItems } = useSession().repositories;
  const change = (next: (documents: readonly AgendaDocument[]) => readonly AgendaDocument[]): Promise<unknown> => agendaItems.update(item.id, ({ documents }) => ({ documents: next(documents) }));
  return (
    <div className={styles.part} role="group" aria-label={t('meetings.documents')}>
      <span className={styles.label}>{t('meetings.documents')}</span>
      {item.documents.map((document) => (
        <DocumentRow
          key={document.id}
          document={document}
          onSave={(patch) => change((all) => all.map((known) => (known.id === document.id ? { ...known, ...patch } : known)))}
          onRemove={() => void change((all) => all.filter(({ id }) => id !== document.id))}
        />
      ))}
      <div>
        <Button changesData size="small" icon={Plus} onPress={() => void change((all) => [...all, { id: ulid(), title: '', url: '' }])}>
          {t('meetings.documents.add')}
        </Button>
      </div>
    </div>
  );
}

type DocumentRowProps = {
  readonly document: AgendaDocument;
  readonly onSave: (patch: Partial<AgendaDocument>) => Promise<unknown>;
  readonly onRemove: () => void;
};

function DocumentRow({ document, onSave, onRemove }: DocumentRowProps) {
  const { t } = useMessages();
  const title = useDraft(document.title, (value) => onSave({ title: value }));
  const url = useDraft(document.url, (value) => onSave({ url: value }));
  return (
    <div className={styles.document}>
      <TextField label={t('meetings.documents.title')} isLabelHidden placeholder={t('meetings.documents.title')} value={title.value} onChange={title.onChange} onBlur={title.flush} />
      <TextField label={t('meetings.documents.url')} isLabelHidden placeholder={t('meetings.documents.url')} value={url.value} onChange={url.onChange} onBlur={url.flush} />
      <IconButton changesData label={t('meetings.documents.remove', { title: document.title })} icon={X} onPress={onRemove} />
    </div>
  );
}
