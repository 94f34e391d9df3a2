import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { checkIn } from '../../../shared/domain/attendance';
import { attendanceId } from '../../../shared/schema/records';
import { useRecords, useSession } from '../../live';
import { cx, useMessages, useShortcut } from '../../ui';
import type { MeetingView } from '../meetings';
import { createCheckInSearch, findCandidates } from './checkInCandidates';
import styles from './CheckInField.module.css';

type CheckInFieldProps = { readonly view: MeetingView; readonly onGuest: (name: string) => void };

/**
 * Type a name, press Enter, the next one. Unlike the kit's ComboBox it keeps no choice, and its first match is ready for
 * Enter at once: at the door nobody presses the arrow key first.
 */
export function CheckInField({ view, onGuest }: CheckInFieldProps) {
  const { t } = useMessages();
  const { repositories } = useSession();
  const members = useRecords('members').records;
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const inputRef = useRef<HTMLInputElement>(null);
  const listId = useId();
  useShortcut('mod+3', () => inputRef.current?.focus());
  const { institutions, meeting } = view;
  const search = useMemo(() => createCheckInSearch({ institutions, meeting }), [institutions, meeting]);
  const { found, alreadyThere } = useMemo(() => findCandidates(search, members, view, query), [search, members, view, query]);
  const isOpen = query.trim() !== '';
  // Behind the people stands the guest, so that an unknown name is one Enter away, too.
  const optionCount = found.length + 1;
  const index = Math.min(active, optionCount - 1);

  function clear(): void {
    setQuery('');
    setActive(0);
  }
  async function choose(at: number): Promise<void> {
    const candidate = found[at];
    const name = query.trim();
    clear();
    inputRef.current?.focus();
    if (!candidate) {
      onGuest(name);
      return;
    }
    const id = attendanceId(meeting.id, candidate.memberId);
    const now = new Date().toISOString();
    if (repositories.attendance.get(id) === undefined) await repositories.attendance.create({ meetingId: meeting.id, memberId: candidate.memberId, ...checkIn(undefined, now) }, { id });
    else {
      await repositories.attendance.restore([id]);
      await repositories.attendance.update(id, (entry) => checkIn(entry, now));
    }
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (!isOpen) return;
    if (event.key === 'ArrowDown') setActive((index + 1) % optionCount);
    else if (event.key === 'ArrowUp') setActive((index + optionCount - 1) % optionCount);
    else if (event.key === 'Enter') void choose(index);
    else if (event.key === 'Escape') clear();
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.field}>
      <input
        ref={inputRef}
        className={styles.input}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${listId}-${index}` : undefined}
        aria-label={t('minutes.checkIn')}
        placeholder={t('minutes.checkInHint')}
        value={query}
        autoComplete="off"
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(0)}
      />
      <ul id={listId} role="listbox" aria-label={t('minutes.checkIn')} className={cx(styles.options, !isOpen && styles.closed)}>
        {isOpen &&
          found.map((candidate, at) => (
            <li key={candidate.memberId} id={`${listId}-${at}`} role="option" aria-selected={at === index} className={styles.option} onMouseDown={(event) => event.preventDefault()} onClick={() => void choose(at)}>
              {candidate.name}
              <span className={styles.detail}>{[candidate.institution, !candidate.isInvited && t('minutes.notInvited')].filter((part) => part !== false && part !== '').join(' · ')}</span>
            </li>
          ))}
        {isOpen && (
          <li id={`${listId}-${found.length}`} role="option" aria-selected={index === found.length} className={cx(styles.option, styles.guest)} onMouseDown={(event) => event.preventDefault()} onClick={() => void choose(found.length)}>
            {t('minutes.addAsGuest', { name: query.trim() })}
          </li>
        )}
      </ul>
      {isOpen && alreadyThere !== null && <p className={styles.there}>{t('minutes.alreadyThere', { name: alreadyThere })}</p>}
    </div>
  );
}
