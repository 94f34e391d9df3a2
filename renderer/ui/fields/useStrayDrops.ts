import { useEffect, useEffectEvent } from 'react';
import { toast } from '../feedback/toast';
import { useMessages } from '../messages/MessagesProvider';
import { chooseDropPlace, holdsFiles, reachablePlaces } from './dropPlaces';

/** What deals with files itself: the places, and texts that can be written in, which take pictures or say why not. */
const TAKERS = '[data-takes-files], [contenteditable="true"]';

/** Files that are let go beside every place for them go to the nearest one, or it is said that there is none. Once, beside the application. */
export function useStrayDrops(): void {
  const { t } = useMessages();

  const onDrag = useEffectEvent((event: DragEvent) => {
    const { target, dataTransfer } = event;
    if (!holdsFiles(event) || (target instanceof Element && target.closest(TAKERS))) return;
    event.preventDefault();
    // Lists that are put in order by dragging would refuse it.
    event.stopPropagation();
    if (event.type !== 'drop' || !dataTransfer) return;
    const place = chooseDropPlace(reachablePlaces());
    if (place === undefined) toast({ tone: 'warning', message: t('ui.drop.nowhere') });
    else if (place === 'several') toast({ tone: 'warning', message: t('ui.drop.beside') });
    else place.drop(dataTransfer);
  });
  // Before anybody else hears of it: only the window does.
  useEffect(() => {
    window.addEventListener('dragover', onDrag, { capture: true });
    window.addEventListener('drop', onDrag, { capture: true });
    return () => {
      window.removeEventListener('dragover', onDrag, { capture: true });
      window.removeEventListener('drop', onDrag, { capture: true });
    };
  }, []);
}
