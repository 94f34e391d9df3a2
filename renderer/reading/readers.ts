import { imageToDataUrl } from '../../shared/documents';
import { readEvents } from '../../shared/domain/calendar';
import { readImportFile, type ReadAs } from '../../shared/domain/import';
import { readSetupLinkFile } from '../../shared/domain/setupLink';
import {
  checkMinutesFile,
  readFileText,
  type CheckOutcome,
  type FileProblem,
  type FileText,
} from '../../shared/domain/minutesCheck';
import { readExport } from '../../shared/domain/openExport';
import { createTranslate } from '../../shared/messages/translate';
import type { ReadingProblem } from '../../shared/readingProblem';
import { err, ok, type Result } from '../../shared/result';
import type { ReadingKind } from './readingKinds';
import type { WorkerJob } from './readingMessages';

export type OnProgress = (done: number, total: number) => void;

export interface ForeignBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly onProgress: OnProgress;
  /** What a person corrected in what was recognised of a list. */
  readonly readAs?: ReadAs;
}

type Reader = (
  file: ForeignBytes,
) => Result<unknown, { readonly type: string }> | Promise<Result<unknown, { readonly type: string }>>;

/** The reader of each kind. They run in the worker and nowhere else, see [Note: foreign files]. */
export const readers = {
  members: ({ name, bytes, readAs }) => readImportFile(name, bytes, readAs),
  calendar: ({ bytes }) => readEvents(bytes),
  minutes: readMinutesFile,
  network: ({ bytes }) => readExport(bytes),
  picture: ({ bytes }) => imageToDataUrl(bytes),
  setupLink: ({ bytes }) => readSetupLinkFile(bytes),
} as const satisfies Readonly<Record<ReadingKind, Reader>>;

async function readMinutesFile({ name, bytes, onProgress }: ForeignBytes): Promise<Result<FileText, FileProblem>> {
  return readFileText(name, bytes, {
    readPdf: async (pdf) => {
      // Several times as large as all other readers together, so loaded with the first PDF.
      const { readPdf } = await import('./pdf/readPdf');
      return readPdf(pdf, onProgress);
    },
  });
}

type Readers = typeof readers;
type ReaderResult<K extends ReadingKind> = Awaited<ReturnType<Readers[K]>>;
/** What reading such a file gives. */
export type ReadValue<K extends ReadingKind> = Extract<ReaderResult<K>, { readonly ok: true }>['value'];
/** Why a file of the kind is none, in the words of its reader. */
export type KindProblem<K extends ReadingKind> = Extract<ReaderResult<K>, { readonly ok: false }>['error'];

/** Reads by kind. What a reader throws it did not foresee; whoever chose the file is told the same as of any other damage. */
export async function readBytes<K extends ReadingKind>(
  kind: K,
  file: ForeignBytes,
): Promise<Result<ReadValue<K>, KindProblem<K> | ReadingProblem>> {
  try {
    // A parsing edge: the reader of this kind gives what it gives, which TypeScript does not follow through the index.
    return await readers[kind](file);
  } catch {
    // Which of a library's exceptions it was does not matter to anybody: the file is not what it should be.
    return err({ type: 'damaged' });
  }
}

/** Compares what was read with the minutes kept here; what it throws at is damaged, as above. */
export function checkText({
  file,
  context,
}: Extract<WorkerJob, { readonly type: 'check' }>): Result<CheckOutcome, ReadingProblem> {
  try {
    return ok(checkMinutesFile(file, { ...context, translateTo: createTranslate }));
  } catch {
    return err({ type: 'damaged' });
  }
}
