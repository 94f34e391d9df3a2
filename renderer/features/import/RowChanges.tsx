import type { ChangeField, PlannedChange, PlannedRow } from '../../../shared/domain/import';
import { Checkbox, Muted, Strong, useMessages } from '../../ui';
import styles from './import.module.css';

interface RowChangesProps {
  readonly row: PlannedRow;
  readonly onChoose: (line: number, field: ChangeField, isTaken: boolean) => void;
}

/** What a row says of a known member that is new, field by field; each can be refused. */
export function RowChanges({ row: { line, changes }, onChoose }: RowChangesProps) {
  const { t } = useMessages();
  return (
    <table className={styles.changes} aria-label={t('members.import.changes')}>
      <tbody>
        {changes.map((change) => {
          const field = t(`import.change.${change.field}`);
          return (
            <tr key={change.field}>
              <td className={styles.take}>
                <Checkbox
                  label={t('members.import.takeChange', { field })}
                  isLabelHidden
                  isSelected={change.isTaken}
                  onChange={(isTaken) => onChoose(line, change.field, isTaken)}
                />
              </td>
              <th scope="row">{field}</th>
              <td>
                <Change change={change} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Change({ change: { before, after, isTaken, isDate = false } }: { readonly change: PlannedChange }) {
  const { t, formatDate } = useMessages();
  const text = isDate && after !== '' ? formatDate(after) : after;
  return (
    <>
      {isTaken ? <Strong>{text}</Strong> : <s>{text}</s>}{' '}
      <Muted>{before === '' ? t('members.import.changeNothing') : t('members.import.changeBefore', { before })}</Muted>
    </>
  );
}
