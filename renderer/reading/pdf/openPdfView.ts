import { err, ok, type Result } from '../../../shared/result';
import { browserMachine, type ReadingMachine } from '../readingMachine';
import { watchBudget } from '../watchBudget';
import type { DrawnPage, PdfViewAnswer, PdfViewProblem, PdfViewRequest } from './pdfViewMessages';
import PdfViewWorker from './pdfViewWorker?worker';

/** For opening a file, and for each page. */
const SECONDS = 30;
/** A page of photographs, unpacked, beside the file itself. */
const MOST_MEMORY = 512 * 1024 * 1024;

export interface PdfView {
  readonly pages: number;
  /** Some pictures are packed in a way that is not drawn here: pages of a scan look empty. */
  readonly hasUndrawnPictures: boolean;
  /** @param page from 1 @param width in pixels of the screen */
  readonly draw: (page: number, width: number) => Promise<Result<DrawnPage, PdfViewProblem>>;
  readonly close: () => void;
}

/** What asks and answers: a worker, or something else in tests. Nothing is told after `end`. */
export type StartPdfWorker = (listener: {
  readonly onAnswer: (answer: PdfViewAnswer) => void;
  readonly onError: () => void;
}) => { readonly ask: (request: PdfViewRequest) => void; readonly end: () => void };

interface Ports {
  readonly machine?: Pick<ReadingMachine, 'readMemory'>;
  readonly startWorker?: StartPdfWorker;
}

/**
 * A PDF to look at, in a worker of its own with the budget of [Note: foreign files] for each step. Whoever opens it closes it; after a step that used up its budget, or broke the
 * worker, every further one ends the same way.
 */
export async function openPdfView(
  bytes: Uint8Array<ArrayBuffer>,
  { machine = browserMachine, startWorker = startBrowserWorker }: Ports = {},
): Promise<Result<PdfView, PdfViewProblem>> {
  const memoryBefore = await machine.readMemory();
  let waiting: ((answer: PdfViewAnswer) => void) | undefined;
  let broken: PdfViewAnswer | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const worker = startWorker({
    onAnswer: (answer) => waiting?.(answer),
    onError: () => breakOff({ type: 'damaged' }),
  });

  function breakOff(problem: PdfViewProblem): void {
    broken = { type: 'failed', problem };
    worker.end();
    waiting?.(broken);
  }

  function ask(request: PdfViewRequest): Promise<PdfViewAnswer> {
    if (broken) return Promise.resolve(broken);
    return new Promise((resolve, reject) => {
      const watch = watchBudget({ seconds: SECONDS, memoryBefore, mostMemory: MOST_MEMORY }, machine, {
        onSpent: breakOff,
        onUnwatched(error) {
          breakOff({ type: 'damaged' });
          reject(error);
        },
      });
      waiting = (answer) => {
        waiting = undefined;
        watch.end();
        resolve(answer);
      };
      worker.ask(request);
    });
  }

  const opened = await ask({ type: 'open', bytes });
  if (opened.type !== 'opened') {
    worker.end();
    return err(problemOf(opened));
  }
  return ok({
    pages: opened.pages,
    hasUndrawnPictures: opened.hasUndrawnPictures,
    draw(page, width) {
      const drawn = queue.then(() => ask({ type: 'draw', page, width }));
      queue = Promise.allSettled([drawn]);
      return drawn.then((answer) => (answer.type === 'drawn' ? ok(answer.drawn) : err(problemOf(answer))));
    },
    close: () => breakOff({ type: 'damaged' }),
  });
}

function problemOf(answer: PdfViewAnswer): PdfViewProblem {
  return answer.type === 'failed' ? answer.problem : { type: 'damaged' };
}

function startBrowserWorker({ onAnswer, onError }: Parameters<StartPdfWorker>[0]): ReturnType<StartPdfWorker> {
  const worker = new PdfViewWorker();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<PdfViewAnswer>) => onAnswer(data);
  worker.addEventListener('error', onError);
  worker.addEventListener('messageerror', onError);
  // An object, since the reader of PDFs listens as well and looks whom it is for.
  worker.postMessage({ type: 'begin' }, [port2]);
  return {
    ask: (request) => port1.postMessage(request, request.type === 'open' ? [request.bytes.buffer] : []),
    end() {
      port1.close();
      worker.terminate();
    },
  };
}
