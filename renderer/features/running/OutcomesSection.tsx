import { useMemo, useRef, useState } from 'react';
import { createOwnerResolver } from '../../../shared/domain/outcomes';
import type { AgendaItem } from '../../../shared/schema';
import { useRecords } from '../../live';
import { useMessages } from '../../ui';
import type { MeetingView } from '../meetings';
import { ApprovalHelp } from './ApprovalHelp';
import { OutcomeCard } from './OutcomeCard';
import styles from './OutcomesSection.module.css';
import { QuickCapture } from './QuickCapture';
import { useRoomQuorum } from './useRoomQuorum';

export function OutcomesSection({ view, item }: { readonly view: MeetingView; readonly item: AgendaItem }) {
  const { t } = useMessages();
  const room = useRoomQuorum(view);
  const members = useRecords('members').records;
  const institutions = useRecords('institutions').records;
  const resolveOwner = useMemo(() => createOwnerResolver(members, institutions), [members, institutions]);
  const captureRef = useRef<HTMLInputElement>(null);
  // Only what was just captured takes the focus: an open decision must not steal it from the text when its item comes up.
  const [capturedId, setCapturedId] = useState<string | null>(null);
  const outcomes = view.outcomes
    .filter(({ agendaItemId }) => agendaItemId === item.id)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const nextPosition = outcomes.reduce((highest, { position }) => Math.max(highest, position), 0) + 1;
  return (
    <section className={styles.section} aria-labelledby="outcomes-heading">
      <h3 id="outcomes-heading" className={styles.heading}>
        {t('minutes.outcomes')}
      </h3>
      {item.purpose === 'approval' && (
        <ApprovalHelp
          item={item}
          isUndecided={outcomes.every(({ kind }) => kind !== 'decision')}
          nextPosition={nextPosition}
          onCaptured={setCapturedId}
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
              onDone={() => captureRef.current?.focus()}
            />
          </li>
        ))}
      </ul>
      <QuickCapture
        view={view}
        item={item}
        nextPosition={nextPosition}
        resolveOwner={resolveOwner}
        inputRef={captureRef}
        onCaptured={setCapturedId}
      />
    </section>
  );
}
