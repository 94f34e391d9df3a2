import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DoorMessage, DoorRequest, DoorState } from '../../../shared/domain/door';
import { MessagesProvider } from '../../ui';
import { openDoorWindowChannel } from './doorChannel';
import { DoorScreen } from './DoorScreen';
import { useOwnCheckIns } from './useOwnCheckIns';

type Answer = Extract<DoorMessage, { type: 'answer' }>;

/** The whole of the window at the door: it holds no store and no bridge, shows what it is told and asks for what it may. */
export function DoorWindow() {
  const [state, setState] = useState<DoorState>();
  const [isAway, setIsAway] = useState(false);
  const [answer, setAnswer] = useState<Answer>();
  const { latest, add, forget } = useOwnCheckIns();
  const channel = useRef<ReturnType<typeof openDoorWindowChannel>>(undefined);
  const language = state?.language ?? 'de';

  const take = useEffectEvent(({ outcome, attendanceId }: Answer) => {
    if (attendanceId === '') return;
    if (outcome === 'checkedIn') add(attendanceId);
    else forget(attendanceId);
  });

  // The channel is outside React. Saying hello again after a reload brings the state back.
  useEffect(() => {
    const opened = openDoorWindowChannel((message) => {
      if (message.type === 'answer') {
        setAnswer(message);
        take(message);
        return;
      }
      setIsAway(message.type === 'away');
      if (message.type === 'state') setState(message.state);
    });
    channel.current = opened;
    opened.send({ type: 'hello' });
    return opened.close;
  }, []);
  // So is the language of the document.
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  if (!state) return null;
  return (
    <MessagesProvider language={language}>
      <DoorScreen
        state={state}
        isAway={isAway}
        answer={answer}
        lastOwnCheckIn={latest}
        onAsk={(request: DoorRequest) => {
          if (request.type === 'takeBack') forget(request.attendanceId);
          channel.current?.send(request);
        }}
      />
    </MessagesProvider>
  );
}
