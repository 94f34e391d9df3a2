import { ArrowRight, Check, X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { ChangeField, ChangeNote, PlannedChange } from '../../../shared/domain/import';
import { PlainRadio, useMessages } from '../../ui';
import { changeToWords } from './changeWords';
import styles from './rows.module.css';

interface FieldChoicesProps {
  readonly changes: readonly PlannedChange[];
  readonly onChoose: (field: ChangeField, isTaken: boolean) => void;
}

/** What a row says of a known member that is new: the old value, the new one, and whether it is taken over. */
export function FieldChanges({ changes, onChoose }: FieldChoicesProps) {
  const { t } = useMessages();
  return changes.map((change) => (
    <Field key={change.field} change={change} className={styles.change}>
      {({ label, before, after, note, group }) => (
        <>
          <span className={styles.label}>{label}</span>
          <span className={change.isTaken ? styles.old : styles.kept}>{before === '' ? '–' : before}</span>
          <ArrowRight size={14} aria-label={t('members.import.becomes')} className={styles.arrow} />
          <span className={styles.value}>
            {change.isTaken ? <b>{after}</b> : <s>{after}</s>} {note !== '' && <small>{note}</small>}
          </span>
          <span className={styles.segments}>
            {([true, false] as const).map((isTaken) => {
              const ChoiceIcon = isTaken ? Check : X;
              const isSelected = change.isTaken === isTaken;
              return (
                <label key={String(isTaken)} className={styles.segment} data-selected={isSelected || undefined}>
                  <PlainRadio
                    name={group}
                    isSelected={isSelected}
                    onSelect={() => onChoose(change.field, isTaken)}
                    className={styles.radioUnseen}
                  />
                  {isSelected && <ChoiceIcon size={14} aria-hidden />}
                  {t(isTaken ? 'members.import.take' : 'members.import.leaveAsIs')}
                </label>
              );
            })}
          </span>
        </>
      )}
    </Field>
  ));
}

/** Two that are one person: per field which of the two values stays. */
export function FieldPairs({ changes, onChoose }: FieldChoicesProps) {
  return changes.map((change) => (
    <Field key={change.field} change={change} className={styles.pair}>
      {({ label, before, after, note, group }) => (
        <>
          <span className={styles.label}>{label}</span>
          {([false, true] as const).map((isTaken) => (
            <label
              key={String(isTaken)}
              className={styles.side}
              data-selected={change.isTaken === isTaken || undefined}
            >
              <PlainRadio
                name={group}
                isSelected={change.isTaken === isTaken}
                onSelect={() => onChoose(change.field, isTaken)}
                className={styles.radio}
              />
              <span>{isTaken ? after : before === '' ? '–' : before}</span>
              {isTaken && note !== '' && <small>{note}</small>}
            </label>
          ))}
        </>
      )}
    </Field>
  ));
}

/** The same before anybody decided: to compare, not to choose. */
export function FieldsCompared({ changes }: Pick<FieldChoicesProps, 'changes'>) {
  return changes.map((change) => {
    return <Compared key={change.field} change={change} />;
  });
}

function Compared({ change }: { readonly change: PlannedChange }) {
  const { label, before, after } = useChangeWords(change);
  return (
    <div className={styles.pair}>
      <span className={styles.label}>{label}</span>
      <span className={styles.side}>{before === '' ? '–' : before}</span>
      <span className={styles.side}>{after}</span>
    </div>
  );
}

interface ChangeWords {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly note: string;
}

function useChangeWords({ field, before, after, note, isDate = false, isTaken }: PlannedChange): ChangeWords {
  const { t, formatDate } = useMessages();
  const words = changeToWords({ field, before, after }, t);
  return {
    label: t(`import.change.${field}`),
    before: words.before,
    after: isDate && after !== '' ? formatDate(after) : words.after || t('members.import.consentUndated'),
    // What would follow is of no interest where it does not.
    note: note === undefined || (FOLLOWS.has(note) && !isTaken) ? '' : t(`members.import.note.${note}`),
  };
}

const FOLLOWS: ReadonlySet<ChangeNote> = new Set(['keepsOld', 'adds', 'newPosition']);

interface FieldProps {
  readonly change: PlannedChange;
  readonly className: string | undefined;
  readonly children: (words: ChangeWords & { readonly group: string }) => ReactNode;
}

function Field({ change, className, children }: FieldProps) {
  const { t } = useMessages();
  const group = useId();
  const words = useChangeWords(change);
  const { label, before, after } = words;
  return (
    <div
      role="radiogroup"
      data-field={change.field}
      className={className}
      aria-label={t('members.import.changeOf', {
        field: label,
        before: before === '' ? 'empty' : 'other',
        shown: before,
        after,
      })}
    >
      {children({ ...words, group })}
    </div>
  );
}
