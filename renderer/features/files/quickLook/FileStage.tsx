import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef, useState } from 'react';
import type { FileRecord } from '../../../../shared/schema';
import { useFileState } from '../../../live';
import type { PdfView } from '../../../reading';
import { AfterDelay, Button, Callout, useElementWidth, useMessages, useShortcut } from '../../../ui';
import { fetchLabelOf, isWhole } from '../fileStates';
import { useFileActions } from '../useFileActions';
import { useFileContent } from '../useFileContent';
import { useFileWords } from '../useFileWords';
import type { Content } from './openContent';
import { PdfPage } from './PdfPage';
import { problemText } from './problemText';
import styles from './quickLook.module.css';
import { Steps } from './Steps';

interface FileStageProps {
  readonly file: FileRecord;
  /** 1 is all of a picture, and the width that there is of all else. */
  readonly zoom: number;
  /** The arrows move what is shown; else those to the sides belong to the files beside it. */
  readonly isEnlarged: boolean;
}

/** What a file shows, or why it shows nothing. */
export function FileStage({ file, zoom, isEnlarged }: FileStageProps) {
  const { t } = useMessages();
  const stage = useRef<HTMLDivElement>(null);
  const width = useElementWidth(stage);
  const state = useFileState(file.id);
  const isHere = state !== undefined && isWhole(state);
  const content = useFileContent(file, isHere);
  const move = (x: number, y: number): void => stage.current?.scrollBy({ left: x * STEP, top: y * STEP });
  // Also while a button of the dialog has the focus: whoever has just enlarged goes on with the arrows.
  const inDialog = { worksInDialogs: true };
  useShortcut('arrowup', () => move(0, -1), inDialog);
  useShortcut('arrowdown', () => move(0, 1), inDialog);
  useShortcut('arrowleft', () => move(-1, 0), { ...inDialog, isDisabled: !isEnlarged });
  useShortcut('arrowright', () => move(1, 0), { ...inDialog, isDisabled: !isEnlarged });
  return (
    <div
      ref={stage}
      className={styles.stage}
      tabIndex={0}
      role="group"
      aria-label={t('files.look.stage', { name: file.name })}
    >
      {!isHere ? (
        <NotHere file={file} />
      ) : content === undefined ? (
        <AfterDelay>
          <p role="status">{t('files.look.loading')}</p>
        </AfterDelay>
      ) : (
        Number.isFinite(width) && <Shown name={file.name} content={content} width={width - MARGIN} zoom={zoom} />
      )}
    </div>
  );
}

/** CSS pixels around what is shown, left and right together. */
const MARGIN = 48;
/** CSS pixels that an arrow moves it. */
const STEP = 80;
/** Of a page of a PDF, in CSS pixels: A4 a little larger than on paper. */
const PAGE_WIDTH = 840;

function NotHere({ file }: { readonly file: FileRecord }) {
  const { t } = useMessages();
  const words = useFileWords();
  const { fetch } = useFileActions();
  const state = useFileState(file.id);
  if (!state) return null;
  const fetchLabel = fetchLabelOf(state);
  return (
    <Callout
      isLive
      tone={state.kind === 'damaged' || state.kind === 'unreadable' ? 'danger' : 'info'}
      actions={fetchLabel && <Button onPress={() => fetch(file)}>{t(fetchLabel)}</Button>}
    >
      {t('files.notHere', { state: words.state(state) })}
    </Callout>
  );
}

interface ShownProps {
  readonly name: string;
  readonly content: Content;
  /** That there is, in CSS pixels. */
  readonly width: number;
  readonly zoom: number;
}

function Shown({ name, content, width, zoom }: ShownProps) {
  const { t } = useMessages();
  switch (content.kind) {
    case 'none':
      return <Callout>{t('files.look.none')}</Callout>;
    case 'problem':
      return (
        <Callout tone="danger" isLive>
          {problemText(t, content.problem)}
        </Callout>
      );
    case 'picture':
      return <Picture name={name} content={content} zoom={zoom} />;
    case 'text':
      return (
        <>
          <pre className={styles.text} style={{ fontSize: `${zoom * 0.875}rem` }}>
            {content.text}
          </pre>
          {content.isCut && <Callout>{t('files.look.cut')}</Callout>}
        </>
      );
    case 'pdf':
      return <Pdf name={name} view={content.view} width={Math.min(width, PAGE_WIDTH) * zoom} />;
  }
}

interface PictureProps extends Pick<ShownProps, 'name' | 'zoom'> {
  readonly content: Extract<Content, { readonly kind: 'picture' }>;
}

function Picture({ name, content: { url, size, isWhole, otherKind }, zoom }: PictureProps) {
  const { t } = useMessages();
  const [isDamaged, setIsDamaged] = useState(false);
  // A photograph may lie on its side; how it is shown only the browser knows.
  const [{ width, height }, setShown] = useState({ width: size.width, height: size.height });
  if (isDamaged)
    return (
      <Callout tone="danger" isLive>
        {t('files.look.damaged')}
      </Callout>
    );
  const whole = `min(100cqw, ${width}px, ${width / height} * 100cqh)`;
  return (
    <>
      {!isWhole && (
        <Callout tone="warning" isLive>
          {t('files.look.incomplete')}
        </Callout>
      )}
      {otherKind !== undefined && <Callout>{t('files.look.otherKind', { kind: otherKind })}</Callout>}
      <img
        className={zoom === 1 ? styles.wholePicture : styles.picture}
        src={url}
        alt={name}
        style={zoom === 1 ? {} : { width: `calc(${zoom} * ${whole})` }}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
          setShown({ width: naturalWidth, height: naturalHeight })
        }
        onError={() => setIsDamaged(true)}
      />
    </>
  );
}

function Pdf({ name, view, width }: { readonly name: string; readonly view: PdfView; readonly width: number }) {
  const { t } = useMessages();
  const [page, setPage] = useState(1);
  const go = (step: -1 | 1): void => setPage((now) => Math.min(view.pages, Math.max(1, now + step)));
  useShortcut('pageup', () => go(-1), { worksInDialogs: true });
  useShortcut('pagedown', () => go(1), { worksInDialogs: true });
  return (
    <>
      <PdfPage name={name} view={view} page={page} width={width} />
      {view.pages > 1 && (
        <div className={styles.pages}>
          <Steps
            labels={[t('files.look.pageBefore'), t('files.look.pageAfter')]}
            icons={[ChevronLeft, ChevronRight]}
            at={page - 1}
            count={view.pages}
            onStep={go}
          >
            <span role="status">{t('files.look.page', { page, pages: view.pages })}</span>
          </Steps>
        </div>
      )}
    </>
  );
}
