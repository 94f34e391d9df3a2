import { cx } from '../cx';
import { useMessages } from '../messages/MessagesProvider';
import styles from './AgendaTimeBar.module.css';
import { formatMinutes } from './formatMinutes';

export type AgendaSegment = {
  readonly id: string;
  readonly label: string;
  /** Planned minutes. */
  readonly minutes: number;
  readonly state?: 'planned' | 'current' | 'done';
};

export type AgendaTimeBarProps = {
  readonly segments: readonly AgendaSegment[];
  /** Length of the meeting; what is not planned shows as a dashed rest, what is too much as an overrun. */
  readonly totalMinutes: number;
};

/** The agenda as a strip of time. The sentence below says the same in words. */
export function AgendaTimeBar({ segments, totalMinutes }: AgendaTimeBarProps) {
  const { t } = useMessages();
  const planned = segments.reduce((sum, { minutes }) => sum + minutes, 0);
  const free = totalMinutes - planned;
  const values = { planned: formatMinutes(planned), total: formatMinutes(totalMinutes), over: Math.abs(free) };
  return (
    <div className={styles.wrapper}>
      <div className={styles.bar} aria-hidden>
        {segments.map((segment) => (
          <span
            key={segment.id}
            className={cx(styles.segment, styles[segment.state ?? 'planned'])}
            style={{ flexGrow: Math.max(segment.minutes, 1) }}
            title={segment.label}
          />
        ))}
        {free > 0 && <span className={cx(styles.segment, styles.free)} style={{ flexGrow: free }} />}
      </div>
      <p className={free < 0 ? styles.overrun : styles.text}>
        {free < 0 ? t('ui.agendaOverrun', values) : t('ui.agendaPlanned', values)}
      </p>
    </div>
  );
}
