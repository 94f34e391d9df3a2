import type { ReactNode } from 'react';
import { Check } from 'lucide-react';
import { meetingTitle, shownTitle } from '../../../shared/domain/titles';
import { isResultSettled, type PresentationState } from '../../../shared/domain/presentation';
import { secondsDiscussed } from '../../../shared/domain/agenda';
import { useNow } from '../../live';
import { Badge, cx, QrCode, useMessages } from '../../ui';
import { STANDING_TONES } from '../meetings';
import styles from './PresentationScreen.module.css';

/** Readable from the last row: the item, the time it has left, what was decided; the agenda at the side. */
export function PresentationScreen({ state }: { readonly state: PresentationState }) {
  const { t, formatTime } = useMessages();
  const now = useNow(1_000);
  const { title, tlp, present, items, current, isClosed, url } = state;
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <h1 className={styles.meeting}>{meetingTitle({ title }, t)}</h1>
        <Badge>{tlp}</Badge>
        <span className={styles.facts}>{t('minutes.present.count', { count: present })}</span>
        <span className={styles.clock}>{formatTime(new Date(now).toISOString(), state.timeZone)}</span>
      </header>
      <main className={styles.main}>
        {isClosed || !current ? (
          <p className={styles.title}>{t(isClosed ? 'minutes.present.thanks' : 'minutes.present.soon')}</p>
        ) : (
          <CurrentItem current={current} now={now} />
        )}
        {!isClosed && <Decisions decisions={state.decisions} now={now} />}
      </main>
      <aside className={styles.side}>
        <nav aria-label={t('meetings.agenda')} className={styles.agenda}>
          <ol>
            {items.map(({ id, number, section, title: itemTitle, plannedMinutes, isDone, setAside }) => (
              <li
                key={id}
                aria-current={id === current?.id ? 'step' : undefined}
                className={cx(styles.entry, id === current?.id && styles.current, isDone && styles.done)}
              >
                {section !== '' && <p className={styles.section}>{section}</p>}
                <span className={styles.number}>{number}</span>
                <span className={styles.entryTitle}>{itemTitle}</span>
                <span className={styles.minutes}>
                  {isDone ? (
                    <Check size="1.2em" role="img" aria-label={t('minutes.present.done')} />
                  ) : setAside !== '' ? (
                    t(`minutes.state.${setAside}`)
                  ) : (
                    t('meetings.minutesShort', { minutes: plannedMinutes })
                  )}
                </span>
              </li>
            ))}
          </ol>
        </nav>
        {url !== '' && (
          <figure className={styles.qr}>
            <QrCode text={url} label={t('minutes.present.qr', { url })} />
            <figcaption>{breakable(url)}</figcaption>
          </figure>
        )}
      </aside>
      <footer className={styles.footer}>{t('minutes.present.keys')}</footer>
    </div>
  );
}

function CurrentItem({
  current,
  now,
}: {
  readonly current: NonNullable<PresentationState['current']>;
  readonly now: number;
}) {
  const { t } = useMessages();
  const left = current.plannedMinutes * 60 - secondsDiscussed(current, now);
  const minutes = Math.floor(Math.abs(left) / 60);
  const seconds = String(Math.abs(left) % 60).padStart(2, '0');
  return (
    <>
      <p className={styles.preline}>
        {[t('minutes.itemNumber', { number: current.number }), t(`minutes.goal.${current.goal}`)].join(' · ')}
      </p>
      <h2 className={styles.title}>{shownTitle(current.title, t)}</h2>
      <p className={cx(styles.time, left < 0 && styles.over)} role="timer">
        <span className={styles.figure}>{t('minutes.present.figure', { minutes, seconds })}</span>{' '}
        {t(left < 0 ? 'minutes.present.over' : 'minutes.present.left')}
      </p>
    </>
  );
}

function Decisions({ decisions, now }: Pick<PresentationState, 'decisions'> & { readonly now: number }) {
  const { t } = useMessages();
  if (decisions.length === 0) return null;
  return (
    <section aria-label={t('minutes.present.decisions')} className={styles.decisions}>
      {decisions.map((decision) => {
        const { id, number, text, result, votes } = decision;
        const isSettled = isResultSettled(decision, now) && result !== '';
        return (
          <article key={id} className={styles.decision}>
            <p className={styles.decisionHead}>
              <strong>{[t('minutes.kind.decision'), number].filter((part) => part !== '').join(' ')}</strong>
              {isSettled && <Badge tone={STANDING_TONES[result]}>{t(`minutes.result.${result}`)}</Badge>}
              {isSettled && votes && <span className={styles.votes}>{t('minutes.votes', votes)}</span>}
            </p>
            <p>{text}</p>
          </article>
        );
      })}
    </section>
  );
}

/** An address that is typed off the wall is broken behind a slash, not within a word. */
function breakable(url: string): readonly ReactNode[] {
  return url.split(/(?<=[^/:]\/)/u).flatMap((part, index) => (index === 0 ? [part] : [<wbr key={part} />, part]));
}
