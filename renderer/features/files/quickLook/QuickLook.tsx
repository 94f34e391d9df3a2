import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { previewOf } from '../../../../shared/domain/files';
import type { FileRecord } from '../../../../shared/schema';
import { useFileState } from '../../../live';
import { Button, Dialog, useMessages, useShortcut } from '../../../ui';
import { isWhole } from '../fileStates';
import { useFileActions } from '../useFileActions';
import { FileStage } from './FileStage';
import styles from './quickLook.module.css';
import { Steps } from './Steps';

/** Of what is shown at first: all of a picture, the width of all else. */
const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8, 12, 16] as const;
const WHOLE = 2;
/** Of all else than pictures: all of a picture may be a narrow strip. */
const MOST_OF_PAGES = ZOOMS.indexOf(4);

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
  const { open, saveCopy, question } = useFileActions();
  const state = useFileState(openId);
  // Why not stands in the place of what the file shows.
  const isAway = state === undefined || !isWhole(state);
  const at = files.findIndex(({ id }) => id === openId);
  const file = files[at];

  function go(step: -1 | 1): void {
    const next = files[at + step];
    if (!next) return;
    setOpenId(next.id);
    setZoom(WHOLE);
  }
  const most = file && previewOf(file.name) === 'picture' ? ZOOMS.length - 1 : MOST_OF_PAGES;
  const zoomBy = (step: -1 | 1): void => setZoom((now) => Math.min(most, Math.max(0, now + step)));
  const isAsked = Boolean(question);
  const inDialog = { worksInDialogs: true, isDisabled: isAsked };
  const isEnlarged = zoom > WHOLE;
  // Enlarged, the arrows move the picture.
  useShortcut('arrowleft', () => go(-1), { ...inDialog, isDisabled: isAsked || isEnlarged });
  useShortcut('arrowright', () => go(1), { ...inDialog, isDisabled: isAsked || isEnlarged });
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
            <Steps
              labels={[t('files.look.previous'), t('files.look.next')]}
              icons={[ChevronLeft, ChevronRight]}
              at={at}
              count={files.length}
              onStep={go}
            >
              <span role="status">{t('files.look.position', { position: at + 1, count: files.length })}</span>
            </Steps>
          </div>
          <div className={styles.steps}>
            <Steps
              labels={[t('files.look.smaller'), t('files.look.larger')]}
              icons={[ZoomOut, ZoomIn]}
              at={zoom}
              count={most + 1}
              onStep={zoomBy}
            >
              <span className={styles.zoom}>{formatNumber(ZOOMS[zoom] ?? 1, { style: 'percent' })}</span>
            </Steps>
          </div>
          <Button isDisabled={isAway} onPress={() => saveCopy(file)}>
            {t('files.saveCopy')}
          </Button>
          <Button isDisabled={isAway} onPress={() => open(file)}>
            {t('files.open')}
          </Button>
        </>
      }
    >
      <FileStage key={file.id} file={file} zoom={ZOOMS[zoom] ?? 1} isEnlarged={isEnlarged} />
      {question}
    </Dialog>
  );
}
