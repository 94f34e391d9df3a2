import { utilityProcess } from 'electron';
import type { PrintRequest } from '../../../shared/ipc/contract';
import { finishPdfFile } from '../paths';
import type { FinishAnswer, FinishRequest } from './finishPdfProcess';

/**
 * `finishPdf` in a process of its own: every page is unpacked, read and packed again, which takes seconds for hundreds of pages, and all windows, the
 * sync and the check-in wait for this one. A file that cannot be finished is as it was printed, without a claim to be accessible: whoever exports
 * minutes needs them now.
 * @param onFailure is told why
 */
export async function finishPdfApart(
  bytes: Uint8Array,
  properties: PrintRequest['properties'],
  onFailure: (error: unknown) => void,
): Promise<Uint8Array> {
  try {
    return await askApart({ bytes, properties });
  } catch (error) {
    onFailure(error);
    return bytes;
  }
}

function askApart(request: FinishRequest): Promise<Uint8Array> {
  const child = utilityProcess.fork(finishPdfFile, [], { serviceName: 'Verbund PDF', stdio: 'ignore' });
  const answered = new Promise<Uint8Array>((resolve, reject) => {
    child.once('message', (answer: FinishAnswer) =>
      'finished' in answer ? resolve(answer.finished) : reject(new Error(answer.failure)),
    );
    // Before it answered: it was ended from outside, ran out of memory, or may not be started here.
    child.once('exit', (code) => reject(new Error(`The process that finishes PDFs ended with ${code}.`)));
  });
  child.once('spawn', () => child.postMessage(request));
  return answered.finally(() => child.kill());
}
