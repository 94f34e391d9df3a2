import { useEffect, useRef, useState } from 'react';
import type { PdfView } from '../../../reading';
import { Callout, useAct, useMessages, VisuallyHidden } from '../../../ui';
import { problemText } from './problemText';
import type { ContentProblem } from './openContent';
import styles from './quickLook.module.css';

interface PdfPageProps {
  readonly name: string;
  readonly view: PdfView;
  /** From 1. */
  readonly page: number;
  /** In CSS pixels. */
  readonly width: number;
}

/** One page, drawn in a worker. What was drawn stays until the next one is there, so that nothing flickers. */
export function PdfPage({ name, view, page, width }: PdfPageProps) {
  const { t } = useMessages();
  const act = useAct();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState<{ readonly page: number; readonly text: string }>();
  const [problem, setProblem] = useState<ContentProblem>();

  // The worker is outside React, and so are the pixels of a canvas.
  useEffect(() => {
    let isGone = false;
    act(async () => {
      const answer = await view.draw(page, Math.round(width * window.devicePixelRatio));
      if (isGone) return;
      setProblem(answer.ok ? undefined : answer.error);
      if (!answer.ok) return;
      setDrawn({ page, text: answer.value.text });
      const { bitmap } = answer.value;
      if (!canvas.current) return;
      // Its proportions are these, not those of what is transferred.
      canvas.current.width = bitmap.width;
      canvas.current.height = bitmap.height;
      canvas.current.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
    });
    return () => {
      isGone = true;
    };
  }, [act, view, page, width]);

  return (
    <>
      {view.hasUndrawnPictures && <Callout tone="warning">{t('files.look.undrawn')}</Callout>}
      {problem && (
        <Callout tone="danger" isLive>
          {problemText(t, problem)}
        </Callout>
      )}
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('files.look.pageOf', { page: drawn?.page ?? page, pages: view.pages, name })}
        aria-busy={drawn?.page !== page}
        className={styles.page}
        style={{ width }}
        hidden={!drawn || problem !== undefined}
      />
      {drawn && !problem && <VisuallyHidden>{drawn.text}</VisuallyHidden>}
    </>
  );
}
