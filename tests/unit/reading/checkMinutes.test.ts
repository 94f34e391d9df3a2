import { describe, expect, it, vi } from 'vitest';
import { checkMinutes } from '../../../renderer/reading/checkMinutes';
import { checkText } from '../../../renderer/reading/readers';
import type { ReadingMachine } from '../../../renderer/reading/readingMachine';
import type { WorkerJob } from '../../../renderer/reading/readingMessages';
import { documentToPlainText, minutesDocument } from '../../../shared/documents';
import { versionsToCompare, type FileText } from '../../../shared/domain/minutesCheck';
import { createTranslate } from '../../../shared/messages/translate';
import { frozen } from '../../support/documents/minutesFiles';
import { sampleMinutes } from '../../support/documents/sampleMinutes';
import { fullTemplate } from '../../support/documents/template';
import { record } from '../../support/records';

const version = frozen(sampleMinutes);
const newer = record('minutes', 'minutes:newer', { meetingId: version.meetingId, revision: 2 });
const foreign = record('minutes', 'minutes:foreign', { meetingId: 'meeting:other' });
const text = documentToPlainText(minutesDocument(sampleMinutes, createTranslate('de'), { template: fullTemplate }));
const file: FileText = { format: 'txt', pages: [[{ text, isInMargin: false }]] };
const context = { versions: [foreign, version, newer], template: fullTemplate, meetings: new Map() };

/** Answers at once, and works as the worker does on what arrives there: a copy. */
function answeringMachine() {
  const startWorker = vi.fn<ReadingMachine['startWorker']>((job, { onMessage }) => {
    queueMicrotask(() => {
      onMessage({ type: 'rest', result: answer(structuredClone(job)) });
      onMessage({ type: 'done' });
    });
    return { end: () => undefined };
  });
  return { machine: { readMemory: async () => 0, startWorker } satisfies ReadingMachine, startWorker };
}

function answer(job: WorkerJob): ReturnType<typeof checkText> {
  if (job.type !== 'check') throw new Error(job.type);
  return checkText(job);
}

describe('checking minutes in the worker', () => {
  it('passes on the versions of the meeting that the file names, and no others', async () => {
    const { machine, startWorker } = answeringMachine();
    const outcome = await checkMinutes(file, context, { signal: new AbortController().signal, machine });
    expect(outcome).toMatchObject({ ok: true, value: { type: 'equal', minutes: { id: version.id } } });
    expect(startWorker.mock.calls[0]?.[0]).toMatchObject({ context: { versions: [version, newer] } });
    expect(versionsToCompare({ ...file, pages: [] }, context.versions)).toEqual([]);
  });

  it('calls a file damaged whose text the comparison throws at', () => {
    // A text of another shape than any reader gives.
    const broken = { format: 'txt', pages: [undefined] } as unknown as FileText;
    expect(checkText({ type: 'check', file: broken, context })).toEqual({ ok: false, error: { type: 'damaged' } });
  });

  it('starts nothing when it was cancelled before', async () => {
    const { machine, startWorker } = answeringMachine();
    expect(await checkMinutes(file, context, { signal: AbortSignal.abort(), machine })).toBeUndefined();
    expect(startWorker).not.toHaveBeenCalled();
  });
});
