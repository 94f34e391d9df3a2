import { writeExport, type ExportedFile, type ExportFacts } from '../../../shared/domain/openExport';
import type { AnyRecord } from '../../../shared/schema';

export interface ExportJob {
  readonly records: readonly AnyRecord[];
  readonly facts: ExportFacts;
  readonly files: readonly ExportedFile[];
}

/** Packing the records of 50,000 members takes two seconds: not in the page. Answers with the bytes of the file. */
self.addEventListener(
  'message',
  ({ data: { records, facts, files } }: MessageEvent<ExportJob>) => {
    const bytes = writeExport(records, facts, files);
    self.postMessage(bytes, { transfer: [bytes.buffer] });
  },
  { once: true },
);
