import type { PrintRequest } from '../../../shared/ipc/contract';
import { finishPdf } from './finishPdf';

export interface FinishRequest {
  readonly bytes: Uint8Array;
  readonly properties: PrintRequest['properties'];
}

/** An error of this process is none of the other's: what is left of it is what it said. */
export type FinishAnswer = { readonly finished: Uint8Array } | { readonly failure: string };

// The whole program of a process of its own, see `finishPdfApart`: it answers one request and is ended by who asked.
process.parentPort.on('message', ({ data: { bytes, properties } }: { readonly data: FinishRequest }) => {
  finishPdf(bytes, properties).then(
    (finished) => answer({ finished }),
    (error: unknown) => answer({ failure: String(error) }),
  );
});

function answer(message: FinishAnswer): void {
  process.parentPort.postMessage(message);
}
