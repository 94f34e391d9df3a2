import { describeError, failureKindOf } from '../../../shared/failure';
import type { FailureReport } from '../../../shared/ipc/failureReport';

/** A fault in a timer or a render comes again and again: within this time the same one is taken once. */
const SAME_FAULT_MS = 10_000;
/** More in a minute say nothing new, and the log has an end. */
const MOST_REPORTS_PER_MINUTE = 30;

export interface FailureDesk {
  /** What was thrown and where it surfaced. Said to the person, and reported without personal data. */
  readonly take: (thrown: unknown, origin: FailureReport['origin']) => void;
  /** A failure that was described elsewhere: in the window for the hall, which has neither a person before it nor a log. */
  readonly takeReport: (report: FailureReport) => void;
  /** Whoever says failures on the screen. Returns a way to stop. */
  readonly onFailure: (listener: (report: FailureReport) => void) => () => void;
}

/**
 * Where every failure of the page ends up: of actions, of timers and effects, of promises nobody waited for.
 * @param send to the log; its own failure must not come back here
 */
export function createFailureDesk(send: (report: FailureReport) => void, now: () => number): FailureDesk {
  const listeners = new Set<(report: FailureReport) => void>();
  const takenAtByFault = new Map<string, number>();
  let sentAt: readonly number[] = [];

  function isRepeated(report: FailureReport): boolean {
    const fault = [report.kind, report.name, report.code, report.frames[0]].join('|');
    const before = takenAtByFault.get(fault);
    const isSoon = before !== undefined && now() - before < SAME_FAULT_MS;
    if (!isSoon) takenAtByFault.set(fault, now());
    return isSoon;
  }

  function takeReport(report: FailureReport): void {
    const isKnown = isRepeated(report);
    // Whoever presses again wants to be told again that it failed; what fails on its own is reported once.
    if (report.origin === 'action' || !isKnown) for (const listener of listeners) listener(report);
    sentAt = sentAt.filter((at) => now() - at < 60_000);
    if (isKnown || sentAt.length >= MOST_REPORTS_PER_MINUTE) return;
    sentAt = [...sentAt, now()];
    send(report);
  }

  return {
    take: (thrown, origin) => takeReport({ origin, kind: failureKindOf(thrown), ...toReport(thrown) }),
    takeReport,
    onFailure(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function toReport(thrown: unknown): Pick<FailureReport, 'name' | 'code' | 'frames'> {
  const { name, code, frames } = describeError(thrown);
  return { name, code, frames: [...frames] };
}
