import { useMemo, useState } from 'react';
import { checkMinutesFile, LARGEST_FILE, readFileText, type CheckOutcome, type FileProblem, type FileText } from '../../../../../shared/domain/minutesCheck';
import { networkTemplate } from '../../../../../shared/domain/minutes';
import { createTranslate } from '../../../../../shared/messages/translate';
import { NETWORK_ID } from '../../../../../shared/schema/network';
import { err, type Result } from '../../../../../shared/result';
import { useRecord, useRecords } from '../../../../live';
import { browserReaders } from './browserReaders';

export interface FileCheck {
  readonly isReading: boolean;
  /** Of the file that was read last. It follows the store: a version that arrives meanwhile is found. */
  readonly result: { readonly fileName: string; readonly outcome: CheckOutcome | FileProblem } | undefined;
  readonly check: (file: File) => Promise<void>;
}

interface ReadFile {
  readonly fileName: string;
  readonly read: Result<FileText, FileProblem>;
}

export function useFileCheck(): FileCheck {
  const versions = useRecords('minutes').records;
  const network = useRecord('network', NETWORK_ID);
  const [file, setFile] = useState<ReadFile>();
  const [isReading, setIsReading] = useState(false);

  const result = useMemo(() => {
    if (!file) return undefined;
    const { fileName, read } = file;
    return { fileName, outcome: read.ok ? checkMinutesFile(read.value, { versions, template: networkTemplate(network), translateTo: createTranslate }) : read.error };
  }, [file, versions, network]);

  async function check(chosen: File): Promise<void> {
    setIsReading(true);
    try {
      // Before a file that no memory holds is read into it.
      const read = chosen.size > LARGEST_FILE ? err({ type: 'tooLarge' } as const) : await readFileText(chosen.name, new Uint8Array(await chosen.arrayBuffer()), browserReaders);
      setFile({ fileName: chosen.name, read });
    } finally {
      setIsReading(false);
    }
  }
  return { isReading, result, check };
}
