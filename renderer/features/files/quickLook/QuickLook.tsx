import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import type { FileRecord } from '../../../../shared/schema';
import { Button, Dialog, IconButton, useMessages, useShortcut } from '../../../ui';
import { useFileActions } from '../useFileActions';
import { FileStage } from './FileStage';
import styles from './quickLook.module.css';

/** Of the width that there is. */
const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3, 4] as const;
const WHOLE = 2;

interface QuickLookProps {
  /** In the order of the list that it was opened from. */
  readonly files: readonly FileRecord[];
  readonly startId: string;
  readonly onClose: () => void;
}

/** Looks at one file after the other without leaving the page. Left and right go on, + and − zoom, Esc closes. */
export function QuickLook({ files, startId, onClose }: QuickLookProps) {
  const { t, formatNumber } = useMessages();
  const [openId, setOpenId] = useState(startId);
  const [zoom, setZoom] = useState(WHOLE);
  const { open, saveCopy } = useFileActions();
  const at = files.findIndex(({ id }) => id === openId);
  const file = files[at];

  function go(step: -1 | 1): void {
    const next = files[at + step];
    if (!next) return;
    setOpenId(next.id);
    setZoom(WHOLE);
  }
  const zoomBy = (step: -1 | 1): void => setZoom((now) => Math.min(ZOOMS.length - 1, Math.max(0, now + step)));
  const inDialog = { worksInDialogs: true };
  // Enlarged, the arrows move the picture.
  useShortcut('arrowleft', () => go(-1), { ...inDialog, isDisabled: zoom > WHOLE });
  useShortcut('arrowright', () => go(1), { ...inDialog, isDisabled: zoom > WHOLE });
  useShortcut('plus', () => zoomBy(1), inDialog);
  useShortcut('-', () => zoomBy(-1), inDialog);

  // Deleted here or elsewhere while it was looked at.
  if (!file) return null;
  return (
    <Dialog
      isOpen
      size="wide"
      title={file.name}
      onClose={onClose}
      footer={
        <>
          <div className={styles.steps}>
            <IconButton
              label={t('files.look.previous')}
              icon={ChevronLeft}
              isDisabled={at === 0}
              isStep
              onPress={() => go(-1)}
            />
            <span role="status">{t('files.look.position', { position: at + 1, count: files.length })}</span>
            <IconButton
              label={t('files.look.next')}
              icon={ChevronRight}
              isDisabled={at === files.length - 1}
              isStep
              onPress={() => go(1)}
            />
          </div>
          <div className={styles.steps}>
            <IconButton
              label={t('files.look.smaller')}
              icon={ZoomOut}
              isDisabled={zoom === 0}
              isStep
              onPress={() => zoomBy(-1)}
            />
            <span className={styles.zoom}>{formatNumber(ZOOMS[zoom] ?? 1, { style: 'percent' })}</span>
            <IconButton
              label={t('files.look.larger')}
              icon={ZoomIn}
              isDisabled={zoom === ZOOMS.length - 1}
              isStep
              onPress={() => zoomBy(1)}
            />
          </div>
          <Button onPress={() => saveCopy(file)}>{t('files.saveCopy')}</Button>
          <Button onPress={() => open(file)}>{t('files.open')}</Button>
        </>
      }
    >
      <FileStage key={file.id} file={file} zoom={ZOOMS[zoom] ?? 1} />
    </Dialog>
  );
}
