import { useEffect, useState } from 'react';
import { networkTemplate } from '../../../../shared/domain/minutes';
import type { CheckOutcome } from '../../../../shared/domain/minutesCheck';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { useRecord, useRecords } from '../../../live';
import { checkMinutes, useReading, type ReadFile, type Reading } from '../../../reading';
import { useAct } from '../../../ui';

type NotRead = Extract<ReadFile<'minutes'>['result'], { readonly ok: false }>;
export type FileProblem = NotRead['error'];

interface CheckedFile {
  readonly fileName: string;
  readonly outcome: CheckOutcome | FileProblem;
}

export interface FileCheck {
  /** Reading, and then comparing, what was chosen last. */
  readonly progress: Pick<Reading, 'now' | 'cancel'>;
  /** Of the file that was read last. It follows the store: a version that arrives meanwhile is found. */
  readonly result: CheckedFile | undefined;
  readonly check: (file: File) => Promise<void>;
}

export function useFileCheck(): FileCheck {
  const versions = useRecords('minutes').records;
  const meetings = useRecords('meetings').byId;
  const network = useRecord('network', NETWORK_ID);
  const act = useAct();
  const [file, setFile] = useState<ReadFile<'minutes'>>();
  const [checked, setChecked] = useState<CheckedFile & { readonly of: ReadFile<'minutes'> }>();
  const reading = useReading();

  // Not while rendering: it takes seconds for long minutes. Until it is done once more, what was found before stays.
  useEffect(() => {
    if (!file?.result.ok) return undefined;
    const { value } = file.result;
    const controller = new AbortController();
    act(async () => {
      const context = { versions, template: networkTemplate(network), meetings: titlesOf(meetings) };
      const found = await checkMinutes(value, context, { signal: controller.signal }).catch((thrown: unknown) => {
        setFile(undefined);
        throw thrown;
      });
      if (found) setChecked({ of: file, fileName: file.name, outcome: found.ok ? found.value : found.error });
    });
    return () => controller.abort();
  }, [act, file, versions, network, meetings]);

  async function check(chosen: File): Promise<void> {
    const [read] = await reading.read('minutes', [chosen]);
    if (read) setFile(read);
  }

  const isCompared = file?.result.ok === true && checked?.of !== file;
  return {
    progress:
      reading.now || !isCompared
        ? reading
        : {
            now: { file: file.name, position: 1, count: 1, isCompared },
            cancel: () => setFile(checked?.of),
          },
    result: file && !file.result.ok ? { fileName: file.name, outcome: file.result.error } : checked,
    check,
  };
}

function titlesOf(meetings: ReadonlyMap<string, { readonly title: string }>): Map<string, { readonly title: string }> {
  return new Map([...meetings].map(([id, { title }]) => [id, { title }]));
}
