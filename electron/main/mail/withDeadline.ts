export interface Alarm {
  /** Fails once the time is over, as a connection does that ran out of it. */
  readonly late: Promise<never>;
  readonly stop: () => void;
}

export function setAlarm(longestMs: number): Alarm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('out of time'), { code: 'ETIMEDOUT' })), longestMs);
  });
  return { late, stop: () => clearTimeout(timer) };
}

/** What it waited for goes on; whoever calls ends it. */
export async function withDeadline<T>(longestMs: number, work: Promise<T>): Promise<T> {
  const { late, stop } = setAlarm(longestMs);
  try {
    return await Promise.race([work, late]);
  } finally {
    stop();
  }
}
