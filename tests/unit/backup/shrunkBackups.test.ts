import { describe, expect, test } from 'vitest';
import { splitShrunk } from '../../../shared/domain/backup';

const DAY_MS = 24 * 3_600_000;
const START = Date.parse('2026-11-01T08:00:00.000Z');

/** One backup a day. */
function daily(...counts: readonly number[]): readonly { readonly madeAt: string; readonly records: number }[] {
  return counts.map((records, day) => ({ madeAt: new Date(START + day * DAY_MS).toISOString(), records }));
}
function counts(backups: readonly { readonly records: number }[]): readonly number[] {
  return backups.map(({ records }) => records);
}

describe('backups that hold far fewer records than those before', () => {
  test('are told from those of a network that grows, or is tidied up', () => {
    const { full, shrunk } = splitShrunk(daily(3, 40, 400, 380, 250));
    expect(counts(full)).toEqual([3, 40, 400, 380, 250]);
    expect(shrunk).toEqual([]);
  });

  test('are those of a store that was lost, until it is back', () => {
    const { full, shrunk } = splitShrunk(daily(400, 410, 0, 2, 5, 409, 412));
    expect(counts(full)).toEqual([400, 410, 409, 412]);
    expect(counts(shrunk)).toEqual([0, 2, 5]);
  });

  test('count as any other from the day on that a person said it is right so, and what is lost later is asked about again', () => {
    const backups = daily(400, 12, 13, 14, 1);
    const { full, shrunk } = splitShrunk(backups, backups[1]?.madeAt);
    expect(counts(full)).toEqual([400, 12, 13, 14]);
    expect(counts(shrunk)).toEqual([1]);
  });
});
