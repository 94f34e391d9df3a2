import * as v from 'valibot';
import { failureReportSchema, type FailureReport } from '../../../shared/ipc/failureReport';

/**
 * From the window for the hall to the page: that window has no bridge to the log, and an audience before it whom a
 * message would not help.
 */
const NAME = 'verbund-failures';

export function sendFailure(report: FailureReport): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(report);
  channel.close();
}

/** For the life of the page. */
export function receiveFailures(take: (report: FailureReport) => void): void {
  new BroadcastChannel(NAME).addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const parsed = v.safeParse(failureReportSchema, data);
    if (parsed.success) take(parsed.output);
  });
}
