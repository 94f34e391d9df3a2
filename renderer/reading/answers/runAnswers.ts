import type { ReadAnswer } from '../../../shared/domain/answers';
import type { ReadingProblem } from '../../../shared/readingProblem';
import { MOST_MEMORY } from '../readingKinds';
import { browserMachine, type ReadingMachine } from '../readingMachine';
import { watchBudget } from '../watchBudget';
import type { AnswerProblem, AnswersJob, AnswersMessage, FileProblem, Place } from './answerMessages';
import AnswersWorker from './answersWorker?worker';

/** For one mail. The largest takes some two. */
const SECONDS = 30;

/** Begins the job; a worker, or something else in tests. Nothing is told after `end`. */
export type StartAnswersWorker = (
  job: AnswersJob,
  listener: { readonly onMessage: (message: AnswersMessage) => void; readonly onError: () => void },
) => { readonly end: () => void };

export interface AnswersOptions {
  readonly signal: AbortSignal;
  /** How far it is, at every mail. */
  readonly onPlace?: (place: Place) => void;
  readonly machine?: Pick<ReadingMachine, 'readMemory'>;
  readonly startWorker?: StartAnswersWorker;
}

export interface AnswersRead {
  readonly answers: readonly ReadAnswer[];
  readonly problems: readonly FileProblem[];
}

/**
 * Hundreds of mails in one worker, each with the budget of [Note: foreign files]. The worker tells which mail it begins: one that uses up its budget is
 * named, and another worker goes on behind it. Memory grows over many mails as well, so the first time a mail is blamed for it, it is read again in
 * a worker that has read nothing else.
 */
export async function runAnswers(files: readonly File[], options: AnswersOptions): Promise<AnswersRead> {
  const answers: ReadAnswer[] = [];
  const problems: FileProblem[] = [];
  let begin: Place = { file: 0, at: 0 };
  while (begin.file < files.length && !options.signal.aborted) {
    const end = await runWorker({ files, begin }, options, {
      onAnswer: (answer) => answers.push(answer),
      onProblem: (problem) => problems.push(problem),
    });
    if (end.type !== 'spent') break;
    const { place, next, problem } = end;
    if (isSame(place, begin)) {
      problems.push({
        file: files[place.file]?.name ?? '',
        problem: next.file === place.file ? ofMail(problem) : problem,
      });
      begin = next;
    } else begin = place;
  }
  return { answers, problems };
}

/** The others of its mailbox are read all the same. */
function ofMail({ type }: ReadingProblem): AnswerProblem {
  return { type: type === 'damaged' ? 'mailDamaged' : 'mailTooLarge' };
}

function isSame(a: Place, b: Place): boolean {
  return a.file === b.file && a.at === b.at;
}

type WorkerEnd =
  | { readonly type: 'done' | 'cancelled' }
  | { readonly type: 'spent'; readonly place: Place; readonly next: Place; readonly problem: ReadingProblem };

interface Listener {
  readonly onAnswer: (answer: ReadAnswer) => void;
  readonly onProblem: (problem: FileProblem) => void;
}

async function runWorker(
  job: AnswersJob,
  { signal, onPlace, machine = browserMachine, startWorker = startBrowserWorker }: AnswersOptions,
  { onAnswer, onProblem }: Listener,
): Promise<WorkerEnd> {
  const memoryBefore = await machine.readMemory();
  return new Promise((resolve, reject) => {
    let isOver = false;
    let now = { place: job.begin, next: { file: job.begin.file + 1, at: 0 } };
    const stop = (): void => {
      isOver = true;
      watch.end();
      signal.removeEventListener('abort', cancel);
      worker.end();
    };
    const end = (ended: WorkerEnd): void => {
      if (isOver) return;
      stop();
      resolve(ended);
    };
    const cancel = (): void => end({ type: 'cancelled' });
    const spend = (problem: ReadingProblem): void => end({ type: 'spent', ...now, problem });
    const watch = watchBudget({ seconds: SECONDS, memoryBefore, mostMemory: MOST_MEMORY }, machine, {
      onSpent: spend,
      onUnwatched(error) {
        stop();
        reject(error);
      },
    });
    signal.addEventListener('abort', cancel);
    const worker = startWorker(job, {
      onMessage(message) {
        if (isOver) return;
        switch (message.type) {
          case 'begin':
            now = { place: message.place, next: message.next };
            watch.beginAnew();
            onPlace?.(message.place);
            break;
          case 'answer':
            onAnswer(message.answer);
            break;
          case 'problem':
            onProblem(message.problem);
            break;
          case 'done':
            end({ type: 'done' });
        }
      },
      // It does not start, or ran out of memory of its own.
      onError: () => spend({ type: 'damaged' }),
    });
    if (signal.aborted) cancel();
  });
}

const startBrowserWorker: StartAnswersWorker = (job, { onMessage, onError }) => {
  const worker = new AnswersWorker();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<AnswersMessage>) => onMessage(data);
  worker.addEventListener('error', onError);
  worker.addEventListener('messageerror', onError);
  worker.postMessage(job, [port2]);
  return {
    end() {
      port1.close();
      worker.terminate();
    },
  };
};
