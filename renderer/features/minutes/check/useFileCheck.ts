import { useEffect, useMemo, useRef, useState } from 'react';
import { networkTemplate } from '../../../../shared/domain/minutes';
import {
  checkMinutesFile,
  LARGEST_FILE,
  readFileText,
  type CheckOutcome,
  type FileProblem,
  type FileText,
} from '../../../../shared/domain/minutesCheck';
import { createTranslate } from '../../../../shared/messages/translate';
import { err, type Result } from '../../../../shared/result';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { useRecord, useRecords } from '../../../live';
import { readPdf, type PdfReading } from './readPdf';

export interface FileCheck {
  /** While a file is read; with the pages of a PDF as they are done. */
  readonly reading: { readonly done?: number; readonly total?: number } | undefined;
  /** Of the file that was read last. It follows the store: a version that arrives meanwhile is found. */
  readonly result: { readonly fileName: string; readonly outcome: CheckOutcome | FileProblem } | undefined;
  readonly check: (file: File) => Promise<void>;
  readonly cancel: () => void;
}

interface ReadFile {
  readonly fileName: string;
  readonly read: Result<FileText, FileProblem>;
}

export function useFileCheck(): FileCheck {
  const versions = useRecords('minutes').records;
  const meetings = useRecords('meetings').byId;
  const network = useRecord('network', NETWORK_ID);
  const [file, setFile] = useState<ReadFile>();
  const [reading, setReading] = useState<FileCheck['reading']>();
  const running = useRef<AbortController>(undefined);

  // The worker that reads a PDF is nothing of React's: it ends with the dialog.
  useEffect(() => () => running.current?.abort(), []);

  const result = useMemo(() => {
    if (!file) return undefined;
    const { fileName, read } = file;
    return {
      fileName,
      outcome: read.ok
        ? checkMinutesFile(read.value, {
            versions,
            template: networkTemplate(network),
            meetings,
            translateTo: createTranslate,
          })
        : read.error,
    };
  }, [file, versions, network, meetings]);

  function cancel(): void {
    running.current?.abort();
    setReading(undefined);
  }

  async function check(chosen: File): Promise<void> {
    cancel();
    const { signal } = (running.current = new AbortController());
    setReading({});
    const onPage = (done: number, total: number): void => {
      if (!signal.aborted) setReading({ done, total });
    };
    try {
      const read = await readChosen(chosen, { signal, onPage });
      if (!signal.aborted) setFile({ fileName: chosen.name, read });
    } finally {
      if (!signal.aborted) setReading(undefined);
    }
  }
  return { reading, result, check, cancel };
}

async function readChosen(file: File, reading: PdfReading): Promise<ReadFile['read']> {
  // Told before a file that no memory holds is read into it.
  if (file.size > LARGEST_FILE) return err({ type: 'tooLarge' });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved away or locked by another program since it was chosen.
    return err({ type: 'damaged' });
  }
  return readFileText(file.name, bytes, { readPdf: (pdf) => readPdf(pdf, reading) });
}
