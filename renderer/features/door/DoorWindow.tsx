import { useEffect, useRef, useState } from 'react';
import type { DoorMessage, DoorRequest, DoorState } from '../../../shared/domain/door';
import { MessagesProvider } from '../../ui';
import { openDoorWindowChannel } from './doorChannel';
import { DoorScreen } from './DoorScreen';

type Answer = Extract<DoorMessage, { type: 'answer' }>;

/** The whole of the window at the door: it holds no store and no bridge, shows what it is told and asks for what it may. */
export function DoorWindow() {
  const [state, setState] = useState<DoorState>();
  const [isAway, setIsAway] = useState(false);
  const [answer, setAnswer] = useState<Answer>();
  const [ownCheckIns, setOwnCheckIns] = useState<readonly string[]>([]);
  const channel = useRef<ReturnType<typeof openDoorWindowChannel>>(undefined);
  const language = state?.language ?? 'de';

  // The channel is outside React. Saying hello again after a reload brings the state back.
  useEffect(() => {
    const opened = openDoorWindowChannel((message) => {
      if (message.type === 'answer') {
        setAnswer(message);
        setOwnCheckIns((before) => ownAfter(before, message));
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
        lastOwnCheckIn={ownCheckIns.at(-1)}
        onAsk={(request: DoorRequest) => {
          // Also where somebody else has taken it back meanwhile, so that the key does not ask for it for ever.
          if (request.type === 'takeBack')
            setOwnCheckIns((before) => before.filter((id) => id !== request.attendanceId));
          channel.current?.send(request);
        }}
      />
    </MessagesProvider>
  );
}

/** Who was let in by this window and not taken back: only that is undone by its keys. */
function ownAfter(before: readonly string[], { outcome, attendanceId }: Answer): readonly string[] {
  const others = before.filter((id) => id !== attendanceId);
  return outcome === 'checkedIn' && attendanceId !== '' ? [...others, attendanceId] : others;
}
