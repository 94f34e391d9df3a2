import { forecastAgenda, secondsDiscussed } from '../../../shared/domain/agenda';
import { instantToLocal } from '../../../shared/domain/meetings';
import { useNow } from '../../live';
import { useMessages } from '../../ui';
import type { MeetingView } from '../meetings';
import styles from './AgendaColumn.module.css';
import { AgendaEntry } from './AgendaEntry';
import type { Discussion } from './useDiscussion';

export function AgendaColumn({ view, discussion }: { readonly view: MeetingView; readonly discussion: Discussion }) {
  const { t } = useMessages();
  const now = useNow(5_000);
  return (
    <nav className={styles.column} aria-label={t('meetings.agenda')}>
      <h2 className={styles.heading}>{t('meetings.agenda')}</h2>
      <ol className={styles.list}>
        {discussion.items.map((timed) => (
          <AgendaEntry
            key={timed.item.id}
            timed={timed}
            spentMinutes={Math.floor(secondsDiscussed(timed.item, now) / 60)}
            isCurrent={timed.item.id === discussion.current?.item.id}
            onTurn={() => void discussion.turnTo(timed.item.id)}
            onToggleDone={() => void discussion.toggleDone(timed.item.id)}
          />
        ))}
      </ol>
      {discussion.isTimed && <Forecast view={view} now={now} />}
    </nav>
  );
}

function Forecast({ view: { meeting, agendaItems }, now }: { readonly view: MeetingView; readonly now: number }) {
  const { t, formatTime } = useMessages();
  const { timeZone, startedAt } = meeting;
  const { endsAt, overrunMinutes } = forecastAgenda(agendaItems, meeting, {
    now,
    localNow: instantToLocal(now, timeZone),
    localStart: instantToLocal(startedAt === '' ? now : Date.parse(startedAt), timeZone),
  });
  return (
    <p className={styles.forecast}>
      {t('minutes.forecast', { time: formatTime(endsAt) })}
      {overrunMinutes !== null && overrunMinutes > 0 && <span className={styles.overrun}>{t('minutes.overrun', { minutes: overrunMinutes })}</span>}
    </p>
  );
}
