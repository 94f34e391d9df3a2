import { cx } from '../cx';
import { useWriteLock } from '../access/WriteLock';
import { useMessages } from '../messages/MessagesProvider';
import styles from './QuarterTimeline.module.css';

export type Quarter = {
  /** „Q4/26“ */
  readonly label: string;
  /** Name of the meeting, or that none is planned. */
  readonly caption: string;
  readonly state: 'past' | 'next' | 'planned' | 'unplanned' | 'missed';
  /** What pressing it does about the gap, in the words of a button. At most one of them: a row of proposals would be a row of reproaches. */
  readonly proposal?: string;
  /** Pressing it makes a record: not offered where nothing may be written. See [Note: write lock]. */
  readonly changesData?: boolean;
  readonly onPress?: () => void;
};

export function QuarterTimeline({
  label,
  quarters,
}: {
  readonly label: string;
  readonly quarters: readonly Quarter[];
}) {
  return (
    <div className={styles.frame}>
      <ol className={styles.timeline} aria-label={label}>
        {quarters.map((quarter) => (
          <li
            key={quarter.label}
            className={cx(styles.quarter, styles[quarter.state], quarter.proposal !== undefined && styles.proposed)}
          >
            <Stop quarter={quarter} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Stop({ quarter }: { readonly quarter: Quarter }) {
  const { t } = useMessages();
  const lock = useWriteLock();
  const isLocked = quarter.changesData === true && lock !== undefined;
  const content = (
    <>
      <span className={styles.label}>{quarter.label}</span>
      <span className={styles.mark} aria-hidden />
      <span className={styles.caption}>
        {quarter.caption}
        {quarter.proposal !== undefined && !isLocked && <span className={styles.proposal}>{quarter.proposal}</span>}
      </span>
      {quarter.state === 'next' && <span className={styles.hidden}>{t('ui.nextMeeting')}</span>}
    </>
  );
  if (!quarter.onPress || isLocked) return <span className={styles.stop}>{content}</span>;
  return (
    <button type="button" className={styles.stop} onClick={quarter.onPress}>
      {content}
    </button>
  );
}
