import { useMemo, useState } from 'react';
import { planReplies, type PlannedReply, type ReplyFile } from '../../../../shared/domain/invitation';
import { meetingUid } from '../../../../shared/domain/meetings';
import { useRecords } from '../../../live';
import { useReading, type ReadFile, type Reading } from '../../../reading';

type NotRead = Extract<ReadFile<'replies'>['result'], { readonly ok: false }>;
export type FailedFile = { readonly file: string; readonly error: NotRead['error'] };

export interface ReplyPlan {
  readonly planned: readonly PlannedReply[];
  readonly failed: readonly FailedFile[];
  readonly reading: Reading;
  readonly read: (files: readonly File[]) => Promise<void>;
}

/** Reads files and matches them with what is known, live. More files may be added. */
export function useReplyPlan(): ReplyPlan {
  const meetings = useRecords('meetings').records;
  const attendance = useRecords('attendance').records;
  const members = useRecords('members').records;
  const reading = useReading();
  const [files, setFiles] = useState<readonly ReplyFile[]>([]);
  const [failed, setFailed] = useState<readonly FailedFile[]>([]);
  const planned = useMemo(
    () => planReplies(files, { meetings, attendance, members, uidOf: meetingUid }),
    [files, meetings, attendance, members],
  );

  async function read(chosen: readonly File[]): Promise<void> {
    const results = await reading.readAlso('replies', chosen);
    const isNew = ({ file }: { readonly file: string }): boolean => !results.some(({ name }) => name === file);
    setFiles((known) => [
      ...known.filter(isNew),
      ...results.flatMap(({ name, result }) => (result.ok ? [{ file: name, ...result.value }] : [])),
    ]);
    setFailed((known) => [
      ...known.filter(isNew),
      ...results.flatMap(({ name, result }) => (result.ok ? [] : [{ file: name, error: result.error }])),
    ]);
  }
  return { planned, failed, reading, read };
}
