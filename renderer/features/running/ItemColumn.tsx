import { ArrowDown, ArrowUp, Pause, Play } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { shownTitle } from '../../../shared/domain/titles';
import {
  carriedFrom,
  namedDocuments,
  secondsDiscussed,
  secondsToMinutes,
  type TimedItem,
} from '../../../shared/domain/agenda';
import { memberToDisplayName } from '../../../shared/domain/membership';
import { createOwnerResolver } from '../../../shared/domain/outcomes';
import { useNow, useRecords } from '../../live';
import { IconButton, TimeBar, useMessages, useShortcut } from '../../ui';
import { FilesSection } from '../files';
import { type MeetingView, RedMark } from '../meetings';
import { ElsewhereNotice } from './ElsewhereNotice';
import styles from './ItemColumn.module.css';
import { MinutesText } from './MinutesText';
import { OpenTasks } from './OpenTasks';
import { ItemStateMenu } from './ItemStateMenu';
import { OutcomesSection } from './OutcomesSection';
import { QuickCapture } from './QuickCapture';
import type { Discussion } from './useDiscussion';

type ItemColumnProps = { readonly view: MeetingView; readonly discussion: Discussion; readonly timed: TimedItem };

/** What is written scrolls; the line for the next result stays at the foot, where the hand expects it. */
export function ItemColumn({ view, discussion, timed: { item, number } }: ItemColumnProps) {
  const { t } = useMessages();
  const documents = namedDocuments(item);
  const putOff = carriedFrom(item, useRecords('agendaItems').byId).length;
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
  const presenter = view.members.get(item.presenterId);
  const presenters = [presenter && memberToDisplayName(presenter), item.presenterText].filter(
    (part) => part !== undefined && part !== '',
  );
  const preline = [
    t('minutes.itemNumber', { number }),
    t(`minutes.goal.${item.goal}`),
    presenters.length > 0 && t('minutes.presentedBy', { presenter: presenters.join(', ') }),
    putOff > 0 && t('meetings.item.openSince', { count: putOff }),
  ];
  const isRunning = item.startedAt !== '';
  useShortcut('mod+p', () => discussion.pauseOrResume(), { isDisabled: !discussion.isTimed, changesData: true });
  return (
    <div className={styles.column}>
      <div className={styles.scrolled}>
        <div className={styles.content}>
          <ElsewhereNotice view={view} discussion={discussion} />
          <div className={styles.head}>
            <div>
              <p className={styles.preline}>{preline.filter((part) => part !== false).join(' · ')}</p>
              <h2 className={styles.title}>{shownTitle(item.title, t)}</h2>
              <RedMark record={item} />
            </div>
            <div className={styles.steps}>
              <ItemStateMenu item={item} discussion={discussion} />
              {discussion.isTimed && (
                <IconButton
                  changesData
                  label={t(isRunning ? 'minutes.pause' : 'minutes.resume')}
                  icon={isRunning ? Pause : Play}
                  shortcut="mod+p"
                  onPress={() => discussion.pauseOrResume()}
                />
              )}
              <IconButton
                changesData
                isStep
                label={t('minutes.previousItem')}
                icon={ArrowUp}
                shortcut="mod+arrowup"
                isDisabled={number === 1}
                onPress={() => discussion.goOn(-1)}
              />
              <IconButton
                changesData
                isStep
                label={t('minutes.nextItem')}
                icon={ArrowDown}
                shortcut="mod+arrowdown"
                isDisabled={number === discussion.items.length}
                onPress={() => discussion.goOn(1)}
              />
            </div>
          </div>
          <ItemTime timed={item} />
          {documents.length > 0 && (
            <ul className={styles.documents} aria-label={t('meetings.documents')}>
              {documents.map(({ id, title, url }) => (
                <li key={id}>{[title, url].filter((part) => part !== '').join(': ')}</li>
              ))}
            </ul>
          )}
          {item.purpose === 'tasks' && <OpenTasks meetingId={item.meetingId} />}
          <MinutesText itemId={item.id} number={number} />
          <OutcomesSection
            view={view}
            item={item}
            outcomes={outcomes}
            nextPosition={nextPosition}
            capturedId={capturedId}
            resolveOwner={resolveOwner}
            onCaptured={setCapturedId}
            onDone={() => captureRef.current?.focus()}
          />
          <FilesSection targetId={item.id} level={3} isCompact />
        </div>
      </div>
      <div className={styles.foot}>
        <QuickCapture
          view={view}
          item={item}
          nextPosition={nextPosition}
          resolveOwner={resolveOwner}
          inputRef={captureRef}
          onCaptured={setCapturedId}
        />
      </div>
    </div>
  );
}

function ItemTime({ timed }: { readonly timed: TimedItem['item'] }) {
  const now = useNow(5_000);
  return (
    <TimeBar spentMinutes={secondsToMinutes(secondsDiscussed(timed, now))} plannedMinutes={timed.plannedMinutes} />
  );
}
