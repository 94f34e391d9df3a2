import { Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { assertNever } from '../../../shared/assertNever';
import { impossibleDate, isPastDue, ownerNames, type CaptureContext } from '../../../shared/domain/outcomes';
import { establishAt, type RoomQuorum } from '../../../shared/domain/quorum';
import type { Outcome } from '../../../shared/schema';
import { LONGEST_NAME, shorten } from '../../../shared/text/shorten';
import { useDraft, useSession, useToday } from '../../live';
import { Badge, IconButton, Panel, PlainTextArea, useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';
import { type MeetingView, RedMark } from '../meetings';
import { DecisionFields } from './DecisionFields';
import styles from './OutcomeCard.module.css';
import { QuorumChip } from './QuorumChip';
import { TaskFields } from './TaskFields';
import { useOutcomeFacts } from './useOutcomeFacts';

type OutcomeCardProps = {
  readonly outcome: Outcome;
  readonly view: MeetingView;
  readonly room: RoomQuorum;
  readonly resolveOwner: CaptureContext['resolveOwner'];
  /** Just captured: it comes into view, and what it still lacks takes the focus. */
  readonly isNew: boolean;
  /** Back to capturing. */
  readonly onDone: () => void;
};

/** A recorded outcome. Its text is edited in place; votes, owners and dates open below it. */
export function OutcomeCard({ outcome, view, room, resolveOwner, isNew, onDone }: OutcomeCardProps) {
  const { t } = useMessages();
  const { repositories, write } = useSession();
  const offerUndo = useOfferUndo();
  const today = useToday();
  const day = view.meeting.startsAt.slice(0, 10) || today;
  const [isOpen, setIsOpen] = useState(isIncomplete(outcome, day));
  const { label, badge, aside, owners } = useOutcomeFacts(outcome);
  // Until there is a result: as it would be established now.
  const established = outcome.kind === 'decision' && (outcome.result === '' ? establishAt(room, '') : outcome);
  const unknown = ownerNames(outcome.kind === 'task' ? outcome.ownerText : '', resolveOwner)
    .filter(({ isKnown }) => !isKnown)
    .map(({ name }) => name);
  const noDay = impossibleDueOf(outcome, day);
  const text = useDraft(outcome.text, (value) => repositories.outcomes.update(outcome.id, { text: value }));

  const card = useRef<HTMLDivElement>(null);
  // Scrolling is outside React. Below long minutes a new result would lie behind the line that captured it.
  useEffect(() => {
    if (isNew) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isNew]);

  function close(): void {
    setIsOpen(false);
    onDone();
  }

  async function remove(): Promise<void> {
    const { undo } = await write((unit) => unit.remove('outcomes', [outcome.id]));
    const named = shorten(outcome.text, LONGEST_NAME);
    offerUndo(undo, t('minutes.outcomeRemoved', { label, hasText: named === '' ? 'other' : 'yes', text: named }));
  }

  return (
    <Panel variant="outlined">
      <div ref={card} className={styles.card} role="group" aria-label={label}>
        <div className={styles.head}>
          <span className={styles.label}>
            <strong>{label}</strong>
            <RedMark record={outcome} />
            {badge && <Badge tone={badge.tone}>{badge.text}</Badge>}
            {established && <QuorumChip established={established} />}
          </span>
          {noDay !== undefined && <Badge tone="warning">{t('minutes.dueNotInCalendar', { words: noDay })}</Badge>}
          {outcome.kind === 'task' && isPastDue(outcome, day) && <Badge tone="warning">{t('minutes.duePast')}</Badge>}
          {aside !== '' && <span className={styles.aside}>{aside}</span>}
          <span className={styles.tools}>
            {outcome.kind !== 'information' && (
              <IconButton
                label={t('minutes.editOutcome', { label })}
                icon={Pencil}
                aria-expanded={isOpen}
                onPress={() => setIsOpen(!isOpen)}
              />
            )}
            <IconButton
              changesData
              label={t('minutes.removeOutcome', { label })}
              icon={Trash2}
              onPress={() => remove()}
            />
          </span>
        </div>
        <PlainTextArea className={styles.text} rows={1} label={t('minutes.outcomeText', { label })} {...text.field} />
        {owners !== '' && (
          <p className={styles.owners}>
            {t('minutes.owners', { owners })}{' '}
            {unknown.length > 0 && (
              <Badge tone="warning">{t('minutes.ownersUnknown', { names: unknown.join(', ') })}</Badge>
            )}
          </p>
        )}
        {isOpen && (
          <Fields
            outcome={outcome}
            view={view}
            room={room}
            day={day}
            noDay={noDay}
            takesFocus={isNew}
            onClose={close}
          />
        )}
      </div>
    </Panel>
  );
}

function isIncomplete(outcome: Outcome, day: string): boolean {
  const { kind, result, ownerIds, ownerText } = outcome;
  if (kind === 'decision') return result === '';
  const hasOwner = ownerIds.length > 0 || ownerText !== '';
  return kind === 'task' && (!hasOwner || impossibleDueOf(outcome, day) !== undefined);
}

/** A deadline that no calendar has, in the words of the text, until a day is chosen or the words go. */
function impossibleDueOf({ kind, due, text }: Outcome, day: string): string | undefined {
  return kind === 'task' && due === '' ? impossibleDate(text, day) : undefined;
}

type FieldsProps = Pick<OutcomeCardProps, 'outcome' | 'view' | 'room'> & {
  readonly day: string;
  readonly noDay: string | undefined;
  readonly takesFocus: boolean;
  readonly onClose: () => void;
};

function Fields({ outcome, view, room, day, noDay, takesFocus, onClose }: FieldsProps) {
  switch (outcome.kind) {
    case 'decision':
      return (
        <DecisionFields
          outcome={outcome}
          meeting={view.meeting}
          room={room}
          takesFocus={takesFocus}
          onClose={onClose}
        />
      );
    case 'task':
      return (
        <TaskFields outcome={outcome} view={view} day={day} noDay={noDay} takesFocus={takesFocus} onClose={onClose} />
      );
    case 'information':
      return null;
    default:
      return assertNever(outcome.kind);
  }
}
