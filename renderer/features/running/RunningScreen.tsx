import { useState } from 'react';
import { useLocation, useRoute } from 'wouter';
import { useSync } from '../../live';
import { EmptyState, useMessages, useShortcut } from '../../ui';
import { MeetingGone, meetingPath, useMeeting, useShareable, type MeetingView } from '../meetings';
import { FinaliseDialog } from '../minutes';
import { usePresentation } from '../presentation';
import { ReaderBanner } from '../syncStatus';
import { AgendaColumn } from './AgendaColumn';
import { ItemColumn } from './ItemColumn';
import { KeyBar } from './KeyBar';
import { PresenceColumn } from './PresenceColumn';
import { RunningHeader } from './RunningHeader';
import styles from './RunningScreen.module.css';
import { useDiscussion } from './useDiscussion';
import { useDoor } from './useDoor';
import { useRunningCommands } from './useRunningCommands';
import { useEventCallback } from './useEventCallback';

/** The meeting while it runs: agenda, the item under discussion, people. */
export function RunningScreen() {
  const [, params] = useRoute<{ readonly id: string }>('/meetings/:id/run');
  const id = params?.id ?? '';
  const view = useMeeting(id);
  if (!view) return <MeetingGone />;
  return <RunningMeeting key={id} view={view} />;
}

function RunningMeeting({ view }: { readonly view: MeetingView }) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const [isFinalising, setIsFinalising] = useState(false);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const discussion = useDiscussion(view);
  // Without a server there is no other laptop that could have them.
  const isShared = useSync(({ status }) => status.kind !== 'local');
  const isReader = useSync(({ access }) => access === 'read');
  const present = usePresentation(useShareable(view));
  const openDoor = useDoor(view);
  const onOpenDoor = useEventCallback(() => openDoor());
  useShortcut('mod+e', () => openDoor(), { changesData: true });
  useShortcut('mod+shift+p', () => present());
  useShortcut('mod+arrowdown', () => discussion.goOn(1), { changesData: true });
  useShortcut('f1', () => setIsHelpOpen(true));
  useShortcut('mod+arrowup', () => discussion.goOn(-1), { changesData: true });

  const history = useRunningCommands(view, discussion.current?.item, {
    present: () => present(),
    openDoor: () => openDoor(),
    finish: () => setIsFinalising(true),
  });

  return (
    <div className={styles.screen}>
      {isReader && <ReaderBanner />}
      <RunningHeader view={view} onPresent={() => present()} onFinish={() => setIsFinalising(true)} />
      <div className={styles.columns}>
        <AgendaColumn view={view} discussion={discussion} />
        <main className={styles.middle} aria-label={t('minutes.item')}>
          {discussion.current ? (
            <ItemColumn
              key={discussion.current.item.id}
              view={view}
              discussion={discussion}
              timed={discussion.current}
            />
          ) : (
            <EmptyState
              drawing="pause"
              title={t('minutes.noItem')}
              text={t(isShared ? 'minutes.noItemElsewhere' : 'minutes.noItemText')}
            />
          )}
        </main>
        <PresenceColumn
          meeting={view.meeting}
          network={view.network}
          attendance={view.attendance}
          members={view.members}
          institutions={view.institutions}
          itemId={discussion.current?.item.id ?? ''}
          onOpenDoor={onOpenDoor}
        />
      </div>
      {history}
      <KeyBar isHelpOpen={isHelpOpen} onHelp={setIsHelpOpen} />
      {isFinalising && (
        <FinaliseDialog
          view={view}
          onClose={() => setIsFinalising(false)}
          onFinalised={() => navigate(meetingPath(view.meeting.id))}
          onOpenItem={(itemId) => {
            setIsFinalising(false);
            return discussion.turnTo(itemId);
          }}
        />
      )}
    </div>
  );
}
