import { useMemo, useState } from 'react';
import type { ReplyFileError } from '../../../../shared/domain/calendar';
import { planReplies, type PlannedReply, type ReplyFile } from '../../../../shared/domain/invitation';
import { meetingUid } from '../../../../shared/domain/meetings';
import { useRecords } from '../../../live';
import { readReplyFile } from './readReplyFile';

export type FailedFile = { readonly file: string; readonly error: ReplyFileError };

export interface ReplyPlan {
  readonly planned: readonly PlannedReply[];
  readonly failed: readonly FailedFile[];
  readonly read: (files: readonly File[]) => Promise<void>;
}

/** Reads files and matches them with what is known, live. More files may be added. */
export function useReplyPlan(): ReplyPlan {
  const meetings = useRecords('meetings').records;
  const attendance = useRecords('attendance').records;
  const members = useRecords('members').records;
  const [files, setFiles] = useState<readonly ReplyFile[]>([]);
  const [failed, setFailed] = useState<readonly FailedFile[]>([]);
  const planned = useMemo(
    () => planReplies(files, { meetings, attendance, members, uidOf: meetingUid }),
    [files, meetings, attendance, members],
  );

  async function read(chosen: readonly File[]): Promise<void> {
    const results = await Promise.all(
      chosen.map(async (file) => ({
        file: file.name,
        result: await readReplyFile(new Uint8Array(await file.arrayBuffer())),
      })),
    );
    const isNew = ({ file }: { readonly file: string }): boolean => !results.some((result) => result.file === file);
    setFiles((known) => [
      ...known.filter(isNew),
      ...results.flatMap(({ file, result }) => (result.ok ? [{ file, ...result.value }] : [])),
    ]);
    setFailed((known) => [
      ...known.filter(isNew),
      ...results.flatMap(({ file, result }) => (result.ok ? [] : [{ file, error: result.error }])),
    ]);
  }
  return { planned, failed, read };
}
