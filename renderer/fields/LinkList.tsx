import { Plus, X } from 'lucide-react';
import { useDraft } from '../live';
import { Button, cx, FieldLabel, IconButton, type MaybeAsync, TextField } from '../ui';
import styles from './LinkList.module.css';

/** A title and where it is: an address, or the name of a file. The file itself stays where it is. */
export interface LinkEntry {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

type LinkListProps = {
  readonly entries: readonly LinkEntry[];
  readonly texts: {
    readonly list: string;
    readonly title: string;
    readonly url: string;
    readonly add: string;
    readonly remove: (title: string) => string;
  };
  /** In a narrow column one field is below the other: an address is long. */
  readonly isNarrow?: boolean;
  readonly onAdd: () => MaybeAsync;
  readonly onSave: (id: string, patch: Partial<LinkEntry>) => Promise<unknown>;
  readonly onRemove: (entry: LinkEntry) => MaybeAsync;
};

export function LinkList({ entries, texts, isNarrow = false, onAdd, onSave, onRemove }: LinkListProps) {
  return (
    <div className={styles.list} role="group" aria-label={texts.list}>
      <FieldLabel>{texts.list}</FieldLabel>
      {entries.map((entry) => (
        <LinkRow
          key={entry.id}
          entry={entry}
          texts={texts}
          isNarrow={isNarrow}
          onSave={(patch) => onSave(entry.id, patch)}
          onRemove={() => onRemove(entry)}
        />
      ))}
      <div>
        <Button changesData size="small" icon={Plus} onPress={onAdd}>
          {texts.add}
        </Button>
      </div>
    </div>
  );
}

type LinkRowProps = Pick<LinkListProps, 'texts'> & {
  readonly entry: LinkEntry;
  readonly isNarrow: boolean;
  readonly onSave: (patch: Partial<LinkEntry>) => Promise<unknown>;
  readonly onRemove: () => MaybeAsync;
};

function LinkRow({ entry, texts, isNarrow, onSave, onRemove }: LinkRowProps) {
  const title = useDraft(entry.title, (value) => onSave({ title: value }));
  const url = useDraft(entry.url, (value) => onSave({ url: value }));
  return (
    <div className={cx(styles.row, isNarrow && styles.narrow)}>
      <TextField label={texts.title} isLabelHidden placeholder={texts.title} {...title.field} />
      <TextField label={texts.url} isLabelHidden placeholder={texts.url} {...url.field} />
      <IconButton changesData label={texts.remove(entry.title)} icon={X} onPress={onRemove} />
    </div>
  );
}
