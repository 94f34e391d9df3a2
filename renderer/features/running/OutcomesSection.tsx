import type { CaptureContext } from '../../../shared/domain/outcomes';
import type { AgendaItem, Outcome } from '../../../shared/schema';
import { useMessages } from '../../ui';
import type { MeetingView } from '../meetings';
import { ApprovalHelp } from './ApprovalHelp';
import { OutcomeCard } from './OutcomeCard';
import styles from './OutcomesSection.module.css';
import { useRoomQuorum } from './useRoomQuorum';

type OutcomesSectionProps = {
  readonly view: MeetingView;
  readonly item: AgendaItem;
  /** Of the item, in their order. */
  readonly outcomes: readonly Outcome[];
  readonly nextPosition: number;
  /** Was just captured, and takes the focus. */
  readonly capturedId: string | null;
  readonly resolveOwner: CaptureContext['resolveOwner'];
  readonly onCaptured: (outcomeId: string) => void;
  readonly onDone: () => void;
};

/** What the item led to. The line that captures the next one stands below, at the foot of the column. */
export function OutcomesSection(props: OutcomesSectionProps) {
  const { view, item, outcomes, nextPosition, capturedId, resolveOwner, onCaptured, onDone } = props;
  const { t } = useMessages();
  const room = useRoomQuorum(view);
  return (
    <section aria-labelledby="outcomes-heading">
      <h3 id="outcomes-heading" className={styles.heading}>
        {t('minutes.outcomes')}
      </h3>
      {item.purpose === 'approval' && (
        <ApprovalHelp
          item={item}
          isUndecided={outcomes.every(({ kind }) => kind !== 'decision')}
          nextPosition={nextPosition}
          onCaptured={onCaptured}
        />
      )}
      <ul className={styles.list}>
        {outcomes.map((outcome) => (
          <li key={outcome.id}>
            <OutcomeCard
              outcome={outcome}
              view={view}
              room={room}
              resolveOwner={resolveOwner}
              isNew={outcome.id === capturedId}
              onDone={onDone}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
