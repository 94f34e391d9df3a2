import { useEffect, useState } from 'react';
import type { PresentationState } from '../../../shared/domain/presentation';
import { MessagesProvider, useShortcut } from '../../ui';
import { openPresentationChannel } from './presentationChannel';
import { PresentationScreen } from './PresentationScreen';
import styles from './PresentationScreen.module.css';

/** The whole of the second window: it holds no store and no bridge, and shows what it is told. */
export function PresentationWindow() {
  const [state, setState] = useState<PresentationState>();
  const [isBlack, setIsBlack] = useState(false);
  const language = state?.language ?? 'de';
  useShortcut('escape', () => window.close());
  useShortcut('b', () => setIsBlack(!isBlack));
  useShortcut('.', () => setIsBlack(!isBlack));
  useShortcut('f', () => toggleFullScreen());

  // The channel is outside React. Saying hello again after a reload brings the state back.
  useEffect(() => {
    const channel = openPresentationChannel((message) => {
      if (message.type === 'state') setState(message.state);
    });
    channel.send({ type: 'hello' });
    return channel.close;
  }, []);
  // So are language and title of the document.
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = state ? `${state.title} – Verbund` : 'Verbund';
  }, [language, state]);

  if (!state) return null;
  return (
    <MessagesProvider language={language}>
      <PresentationScreen state={state} />
      {isBlack && <div className={styles.black} />}
    </MessagesProvider>
  );
}

async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}
