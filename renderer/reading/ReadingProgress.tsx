import { useEffect, useEffectEvent } from 'react';
import { AfterDelay, ProgressBar, useMessages } from '../ui';
import type { Reading } from './useReading';

/** Which file is being read, once that takes long enough to be told about. The button and Esc end it. */
export function ReadingProgress({ reading: { now, cancel } }: { readonly reading: Pick<Reading, 'now' | 'cancel'> }) {
  const { t } = useMessages();
  if (!now) return null;
  const { file, position, count, pages, isCompared } = now;
  return (
    <AfterDelay>
      <CancelKey onCancel={cancel} />
      <ProgressBar
        label={
          isCompared
            ? t('reading.compared', { file })
            : count > 1
              ? t('reading.nowOf', { file, position, count })
              : t('reading.now', { file })
        }
        {...pages}
        onCancel={cancel}
      />
    </AfterDelay>
  );
}

/** While there is something to cancel, Esc means that and not the dialog or the screen around it. */
function CancelKey({ onCancel }: { readonly onCancel: () => void }) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onCancel();
  });
  // The window is outside React, and the dialog around listens before any element inside it could.
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  return null;
}
