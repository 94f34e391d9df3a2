import { Eye, Stamp } from 'lucide-react';
import { useState } from 'react';
import { meetingTitle } from '../../../shared/domain/titles';
import type { AgendaItem } from '../../../shared/schema';
import { createId } from '../../../shared/schema/records';
import { useRecord, useSession } from '../../live';
import { Button, useMessages } from '../../ui';
import { MinutesPreviewDialog } from '../minutes';
import styles from './ItemHelp.module.css';

type ApprovalHelpProps = {
  readonly item: AgendaItem;
  /** Nothing was recorded yet that could be the decision. */
  readonly isUndecided: boolean;
  readonly nextPosition: number;
  readonly onCaptured: (outcomeId: string) => void;
};

/** For an item that approves minutes: a look at them, and the decision in words, its result still to be counted. */
export function ApprovalHelp({ item, isUndecided, nextPosition, onCaptured }: ApprovalHelpProps) {
  const { t, formatDate } = useMessages();
  const { repositories } = useSession();
  const minutes = useRecord('minutes', item.minutesId);
  const recorded = useRecord('meetings', minutes?.meetingId ?? '');
  const [isOpen, setIsOpen] = useState(false);
  if (!minutes || !recorded) return null;
  const open = minutes.objections.filter(({ state }) => state === 'open').length;
  const facts = [
    t('lifeCycle.help.minutesOf', {
      number: minutes.number,
      title: meetingTitle(recorded, t),
      date: formatDate(recorded.startsAt.slice(0, 10)),
    }),
    minutes.circulatedAt === ''
      ? t('lifeCycle.stage.circulated', { isReached: false })
      : t('lifeCycle.until', { date: formatDate(minutes.objectionsUntil) }),
    t('lifeCycle.openObjections', { count: open }),
  ];

  async function prepare(number: string): Promise<void> {
    const id = createId('outcomes');
    onCaptured(id);
    // With the decision all is done: there is nothing to carry out afterwards.
    await repositories.outcomes.create(
      {
        kind: 'decision',
        implementation: 'done',
        text: t('lifeCycle.help.decision', { number, title: recorded ? meetingTitle(recorded, t) : '' }),
        meetingId: item.meetingId,
        agendaItemId: item.id,
        position: nextPosition,
      },
      { id },
    );
  }

  return (
    <div className={styles.help}>
      <p>{facts.join(' · ')}</p>
      <div className={styles.actions}>
        {isUndecided && (
          <Button changesData size="small" icon={Stamp} onPress={() => prepare(minutes.number)}>
            {t('lifeCycle.help.prepare')}
          </Button>
        )}
        <Button size="small" variant="quiet" icon={Eye} onPress={() => setIsOpen(true)}>
          {t('lifeCycle.help.look')}
        </Button>
      </div>
      {isOpen && <MinutesPreviewDialog minutes={minutes} onClose={() => setIsOpen(false)} />}
    </div>
  );
}
