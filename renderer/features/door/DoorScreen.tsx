import { Check, UserPlus, X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { checkInCodeToMember } from '../../../shared/domain/attendance';
import type { DoorMessage, DoorRequest, DoorState } from '../../../shared/domain/door';
import { createHaystack, matches, queryToNeedles } from '../../../shared/domain/search';
import { meetingTitle } from '../../../shared/domain/titles';
import { BigCount, Button, Callout, cx, Kbd, PlainCombobox, StatusDot, useMessages, useShortcut } from '../../ui';
import styles from './DoorScreen.module.css';
import { GuestForm } from './GuestForm';

type Person = DoorState['people'][number];

type DoorScreenProps = {
  readonly state: DoorState;
  /** Nobody has the minutes open: what is shown is the last state, and nothing can be taken. */
  readonly isAway: boolean;
  readonly answer: Extract<DoorMessage, { type: 'answer' }> | undefined;
  /** The attendance of whom this window has let in last. */
  readonly lastOwnCheckIn: string | undefined;
  readonly onAsk: (request: DoorRequest) => void;
};

/** One field that has the focus at all times, so that a scanner simply types; below it those who are expected, in large rows. */
export function DoorScreen({ state, isAway, answer, lastOwnCheckIn, onAsk }: DoorScreenProps) {
  const { t, formatTime } = useMessages();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<number>();
  const [guestName, setGuestName] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const { people, latest, timeZone, place } = state;
  const title = meetingTitle({ title: state.title }, t);

  const needles = queryToNeedles(query);
  const shown = people.filter(({ name, institution, shortName }) =>
    matches(createHaystack([name, institution, shortName]), needles),
  );
  // Without a key pressed nobody is meant by an empty field; a name means the first who is not there yet.
  const index = chosen ?? (query.trim() === '' ? -1 : shown.findIndex(({ since }) => since === ''));
  const marked = shown[index];

  useShortcut('mod+z', () => takeBack(lastOwnCheckIn), {
    // In an empty field there is no typing to take back.
    isDisabled: query !== '' || isAway,
    worksInTextFields: true,
  });
  // The title belongs to the window, and the rows are scrolled by it: both are outside React.
  useEffect(() => {
    document.title = `${t('minutes.door')} – ${title}`;
  }, [t, title]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [index]);
  useEffect(() => field.current?.focus(), []);

  function ask(request: DoorRequest): void {
    if (!isAway) onAsk(request);
    setQuery('');
    setChosen(undefined);
    field.current?.focus();
  }
  function takeBack(attendanceId: string | undefined): void {
    if (attendanceId !== undefined) ask({ type: 'takeBack', attendanceId });
  }
  function checkIn({ memberId, since }: Person): void {
    if (since === '') ask({ type: 'checkIn', memberId });
  }
  function take(): void {
    const typed = query.trim();
    if (checkInCodeToMember(typed) !== undefined) ask({ type: 'code', typed });
    else if (marked) checkIn(marked);
    else if (typed !== '' && shown.length === 0 && !isAway) setGuestName(typed);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const last = shown.length - 1;
    if (event.key === 'ArrowDown') setChosen(Math.min(last, index + 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(0, index - 1));
    else if (event.key === 'Enter') take();
    else if (event.key === 'Escape') ask({ type: 'hello' });
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <h1 className={styles.title}>{t('minutes.door')}</h1>
        <span className={styles.meeting}>{[title, place].filter((part) => part !== '').join(' · ')}</span>
        <span className={styles.link}>
          <StatusDot tone={isAway ? 'error' : 'ok'} /> {t(isAway ? 'minutes.door.away' : 'minutes.door.linked')}
        </span>
        <Button icon={X} onPress={() => window.close()}>
          {t('minutes.door.close')}
        </Button>
      </header>
      <main className={styles.main}>
        {isAway && <Callout tone="warning">{t('minutes.door.awayText')}</Callout>}
        <div className={styles.search}>
          <PlainCombobox
            inputRef={field}
            className={styles.input}
            label={t('minutes.checkIn')}
            listId="door-people"
            activeId={marked?.memberId}
            placeholder={t('minutes.checkInHint')}
            value={query}
            onChange={(typed) => {
              setQuery(typed);
              setChosen(undefined);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <p role="status" className={cx(styles.said, answer?.outcome === 'checkedIn' && styles.good)}>
          {answer && t(`minutes.door.said.${answer.outcome}`, { name: answer.name })}
        </p>
        <ul
          ref={list}
          id="door-people"
          role="listbox"
          aria-label={t('minutes.checkInList.title')}
          className={styles.list}
        >
          {shown.map((person, at) => (
            <li
              key={person.memberId}
              id={person.memberId}
              role="option"
              aria-selected={at === index}
              className={styles.row}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => checkIn(person)}
            >
              <span className={styles.name}>{person.name}</span>
              <span className={styles.institution}>{person.institution}</span>
              {person.since === '' ? (
                <span className={styles.action}>{t('minutes.checkIn')}</span>
              ) : (
                <span className={styles.there}>
                  <Check size={18} aria-hidden />
                  {t('minutes.door.since', { time: formatTime(person.since, timeZone) })}
                </span>
              )}
            </li>
          ))}
        </ul>
        {shown.length === 0 && <p className={styles.nobody}>{t('minutes.door.nobody')}</p>}
        <footer className={styles.foot}>
          <Button icon={UserPlus} isDisabled={isAway} onPress={() => setGuestName(query.trim())}>
            {t('minutes.guest.add')}
          </Button>
          <ul className={styles.keys}>
            <li>
              <Kbd keys="arrowdown" /> {t('minutes.door.key.choose')}
            </li>
            <li>
              <Kbd keys="enter" /> {t('minutes.checkIn')}
            </li>
            <li>
              <Kbd keys="mod+z" /> {t('minutes.door.key.takeBack')}
            </li>
          </ul>
        </footer>
      </main>
      <aside className={styles.side} aria-label={t('minutes.present')}>
        <BigCount value={state.present} label={t('minutes.ofInvited', { invited: state.invited })} />
        <h2 className={styles.heading}>{t('minutes.door.latest')}</h2>
        <ul>
          {latest.map(({ attendanceId, name, since }) => (
            <li key={attendanceId} className={styles.recent}>
              <span>
                {name}
                <span className={styles.time}>{formatTime(since, timeZone)}</span>
              </span>
              <Button
                size="small"
                variant="quiet"
                isDisabled={isAway}
                aria-label={t('minutes.door.takeBackOf', { name })}
                onPress={() => takeBack(attendanceId)}
              >
                {t('minutes.door.takeBack')}
              </Button>
            </li>
          ))}
        </ul>
      </aside>
      {guestName !== undefined && (
        <GuestForm
          name={guestName}
          onAdd={(guest) => ask({ type: 'guest', ...guest })}
          onClose={() => setGuestName(undefined)}
        />
      )}
    </div>
  );
}
