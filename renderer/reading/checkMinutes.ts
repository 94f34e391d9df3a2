import {
  versionsToCompare,
  type CheckContext,
  type CheckOutcome,
  type FileText,
} from '../../shared/domain/minutesCheck';
import type { ReadingProblem } from '../../shared/readingProblem';
import type { Result } from '../../shared/result';
import { browserMachine } from './readingMachine';
import { readingKinds } from './readingKinds';
import { runInWorker, type WorkerOptions } from './runInWorker';

/** As `checkMinutesFile`, which takes seconds for long minutes, in a worker and within the budget of reading them. */
export async function checkMinutes(
  file: FileText,
  { versions, template, meetings }: Omit<CheckContext, 'translateTo'>,
  options: WorkerOptions,
): Promise<Result<CheckOutcome, ReadingProblem> | undefined> {
  const { machine = browserMachine, signal } = options;
  const memoryBefore = await machine.readMemory();
  if (signal.aborted) return undefined;
  const context = { versions: versionsToCompare(file, versions), template, meetings };
  const budget = { seconds: readingKinds.minutes.seconds, memoryBefore };
  // A parsing edge: the worker answers this job by `checkText`.
  return (await runInWorker({ type: 'check', file, context }, budget, { ...options, machine })) as
    Result<CheckOutcome, ReadingProblem> | undefined;
}
