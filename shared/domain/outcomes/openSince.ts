import type { Meeting, Outcome } from '../../schema';
import { isUnfinished } from './followUp';

type Held = Pick<Meeting, 'id' | 'startsAt' | 'status' | 'cancelledAt'>;

/**
 * Counts for how many meetings a task or decision has been open: those of the network that were held after the one it comes
 * from. 0 for what is finished, what has not outlived a meeting yet, and what comes from a meeting that is gone.
 * @param meetings all of the network, in any order
 */
export function createOpenSince(
  meetings: readonly Held[],
): (outcome: Parameters<typeof isUnfinished>[0] & Pick<Outcome, 'meetingId'>) => number {
  const startById = new Map(meetings.map(({ id, startsAt }) => [id, startsAt]));
  const held = meetings.filter(wasHeld).map(({ startsAt }) => startsAt);
  const countByStart = new Map<string, number>();

  return (outcome) => {
    const start = startById.get(outcome.meetingId) ?? '';
    if (start === '' || !isUnfinished(outcome)) return 0;
    const known = countByStart.get(start);
    if (known !== undefined) return known;
    const count = held.filter((later) => later > start).length;
    countByStart.set(start, count);
    return count;
  };
}

function wasHeld({ status, cancelledAt }: Held): boolean {
  return status === 'closed' && cancelledAt === '';
}
