import { forecastAgenda, itemState, secondsDiscussed, secondsToMinutes } from '../../../shared/domain/agenda';
import { instantToLocal } from '../../../shared/domain/meetings';
import { RED } from '../../../shared/schema/confidentiality';
import { useConfidentiality, useNow } from '../../live';
import { useMessages } from '../../ui';
import type { MeetingView } from '../meetings';
import styles from './AgendaColumn.module.css';
import { AgendaEntry } from './AgendaEntry';
import type { Discussion } from './useDiscussion';
import { useEventCallback } from './useEventCallback';

export function AgendaColumn({ view, discussion }: { readonly view: MeetingView; readonly discussion: Discussion }) {
  const { t } = useMessages();
  const now = useNow(5_000);
  const labelOf = useConfidentiality();
  // The same functions for the life of the screen, so that forty entries are not drawn again at every word of the minutes.
  const turnTo = useEventCallback((itemId: string) => discussion.turnTo(itemId));
  const tick = useEventCallback((itemId: string) => discussion.setState(itemId, 'discussed'));
  return (
    <nav className={styles.column} aria-label={t('meetings.agenda')}>
      <h2 className={styles.heading}>{t('meetings.agenda')}</h2>
      <ol className={styles.list}>
        {discussion.items.map(({ item, number, section }) => (
          <li key={item.id}>
            {section !== '' && <h3 className={styles.section}>{section}</h3>}
            <AgendaEntry
              id={item.id}
              number={number}
              title={item.title}
              plannedMinutes={item.plannedMinutes}
              spentMinutes={secondsToMinutes(secondsDiscussed(item, now))}
              state={itemState(item)}
              isRed={labelOf(item).tlp === RED}
              isCurrent={item.id === discussion.current?.item.id}
              onTurn={turnTo}
              onTick={tick}
            />
          </li>
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
      {overrunMinutes !== null && overrunMinutes > 0 && (
        <span className={styles.overrun}>{t('minutes.overrun', { minutes: overrunMinutes })}</span>
      )}
    </p>
  );
}
