import { Checkbox, Muted, Strong, useMessages } from '../../ui';
import styles from './import.module.css';

interface ShownChange<Field extends string> {
  readonly field: Field;
  readonly label: string;
  /** As it is read; `''` where there was nothing. */
  readonly before: string;
  readonly after: string;
  readonly isTaken: boolean;
}

interface RowChangesProps<Field extends string> {
  readonly changes: readonly ShownChange<Field>[];
  readonly onChoose: (field: Field, isTaken: boolean) => void;
}

/** What a row says of a known record that is new, field by field; each can be refused. */
export function RowChanges<Field extends string>({ changes, onChoose }: RowChangesProps<Field>) {
  const { t } = useMessages();
  return (
    <table className={styles.changes} aria-label={t('members.import.changes')}>
      <tbody>
        {changes.map(({ field, label, before, after, isTaken }) => (
          <tr key={field}>
            <td className={styles.take}>
              <Checkbox
                label={t('members.import.takeChange', { field: label })}
                isLabelHidden
                isSelected={isTaken}
                onChange={(isSelected) => onChoose(field, isSelected)}
              />
            </td>
            <th scope="row">{label}</th>
            <td>
              {isTaken ? <Strong>{after}</Strong> : <s>{after}</s>}{' '}
              <Muted>
                {before === '' ? t('members.import.changeNothing') : t('members.import.changeBefore', { before })}
              </Muted>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
