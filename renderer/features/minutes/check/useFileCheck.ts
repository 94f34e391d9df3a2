import { useMemo, useState } from 'react';
import { networkTemplate } from '../../../../shared/domain/minutes';
import { checkMinutesFile, type CheckOutcome } from '../../../../shared/domain/minutesCheck';
import { createTranslate } from '../../../../shared/messages/translate';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { useRecord, useRecords } from '../../../live';
import { useReading, type ReadFile, type Reading } from '../../../reading';

type NotRead = Extract<ReadFile<'minutes'>['result'], { readonly ok: false }>;
export type FileProblem = NotRead['error'];

export interface FileCheck {
  readonly reading: Reading;
  /** Of the file that was read last. It follows the store: a version that arrives meanwhile is found. */
  readonly result: { readonly fileName: string; readonly outcome: CheckOutcome | FileProblem } | undefined;
  readonly check: (file: File) => Promise<void>;
}

export function useFileCheck(): FileCheck {
  const versions = useRecords('minutes').records;
  const meetings = useRecords('meetings').byId;
  const network = useRecord('network', NETWORK_ID);
  const [file, setFile] = useState<ReadFile<'minutes'>>();
  const reading = useReading();

  const result = useMemo(() => {
    if (!file) return undefined;
    const { name: fileName, result: read } = file;
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

  async function check(chosen: File): Promise<void> {
    const [read] = await reading.read('minutes', [chosen]);
    if (read) setFile(read);
  }
  return { reading, result, check };
}
