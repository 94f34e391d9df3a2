import type { ImportFile } from '../../../shared/domain/import';
import { Select, useMessages } from '../../ui';
import styles from './import.module.css';

const LIST_KINDS = ['members', 'institutions'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

interface KindOfListProps {
  readonly file: ImportFile;
  readonly value: ListKind;
  readonly onChange: (kind: ListKind) => void;
}

/** What the rows are, where they could be either: cards and signatures are people. */
export function KindOfList({ file: { format }, value, onChange }: KindOfListProps) {
  const { t } = useMessages();
  if (format.kind !== 'text' && format.kind !== 'sheet') return null;
  return (
    <div className={styles.status}>
      <Select
        label={t('members.import.kind')}
        options={LIST_KINDS.map((id) => ({ id, label: t(`members.import.kindName.${id}`) }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
