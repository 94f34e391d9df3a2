import { useEffect, useMemo, useRef } from 'react';
import { buildPresentation, type PresentationSource } from '../../../shared/domain/presentation';
import { valueOf } from '../../live';
import { useMessages } from '../../ui';
import { openPresentationChannel, type PresentationChannel } from './presentationChannel';

/**
 * Keeps the window on the screen in step with the meeting while this screen is open.
 * @returns opens that window, or brings it to the front
 */
export function usePresentation(source: PresentationSource): () => Promise<void> {
  const { language } = useMessages();
  const { meeting, agendaItems, attendance, outcomes } = source;
  const state = useMemo(
    () => JSON.stringify(buildPresentation({ meeting, agendaItems, attendance, outcomes }, language)),
    [meeting, agendaItems, attendance, outcomes, language],
  );
  const latest = useRef(state);
  const channel = useRef<PresentationChannel>(undefined);

  // The other window is outside React: it asks when it opens, and is told of every change.
  useEffect(() => {
    const opened = openPresentationChannel(({ type }) => {
      if (type === 'hello') opened.send({ type: 'state', state: parse(latest.current) });
    });
    channel.current = opened;
    return opened.close;
  }, []);
  useEffect(() => {
    latest.current = state;
    channel.current?.send({ type: 'state', state: parse(state) });
  }, [state]);

  return async () => {
    await valueOf(window.verbund.openPresentation());
  };
}

function parse(state: string): ReturnType<typeof buildPresentation> {
  // A typing edge: the text was made from such a state a moment ago; as text it is cheap to compare.
  return JSON.parse(state) as ReturnType<typeof buildPresentation>;
}
