import type { ReactNode } from 'react';
import { cx } from '../cx';
import styles from './PickField.module.css';

export interface Pick {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

interface PickListProps {
  readonly id: string;
  /** As of the field that it belongs to. */
  readonly label: string;
  readonly isOpen: boolean;
  readonly picks: readonly Pick[];
  /** Which one Enter takes; one behind the picks is the `other`. */
  readonly index: number;
  readonly onChoose: (index: number) => void;
  readonly isAbove?: boolean;
  /** How high it may be, in pixels, where that is less than usual. */
  readonly room?: number;
  /** The last choice, behind the picks. */
  readonly other?: string | undefined;
}

/** What a field says of its list (WAI-ARIA 1.2, combobox): the focus stays in the field, and the choice is told by its id. */
export function comboboxProps(listId: string, isOpen: boolean, index: number) {
  return {
    role: 'combobox',
    'aria-expanded': isOpen,
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    'aria-activedescendant': isOpen ? optionId(listId, index) : undefined,
    autoComplete: 'off',
  } as const;
}

/** The list below a field in which somebody is named. Pressing an option leaves the focus in the field. */
export function PickList({ id, label, isOpen, picks, index, onChoose, isAbove = false, room, other }: PickListProps) {
  function option(key: string, at: number, children: ReactNode, isOther = false) {
    return (
      <li
        key={key}
        id={optionId(id, at)}
        role="option"
        aria-selected={at === index}
        className={cx(styles.option, isOther && styles.other)}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onChoose(at)}
      >
        {children}
      </li>
    );
  }
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={label}
      style={{ maxHeight: room }}
      className={cx(styles.options, isAbove && styles.above, !isOpen && styles.closed)}
    >
      {isOpen &&
        picks.map((pick, at) =>
          option(
            pick.id,
            at,
            <>
              {pick.label}
              <span className={styles.detail}>{pick.detail}</span>
            </>,
          ),
        )}
      {isOpen && other !== undefined && option('other', picks.length, other, true)}
    </ul>
  );
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}
