import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planRotation, ROTATION } from '../../shared/domain/backup';

const DAY_MS = 86_400_000;
const dayOf = (instant: string): string => instant.slice(0, 10);

/** Any clock, 1970 and 2099 included, and names that say nothing. */
const backups = fc.uniqueArray(
  fc.record({
    name: fc.uuid(),
    madeAt: fc
      .date({ min: new Date(0), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true })
      .map((date) => date.toISOString()),
  }),
  { selector: ({ name }) => name, maxLength: 80 },
);
/** As they come about: one after another, some minutes to some months apart. */
const history = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 600, max: 60 * 24 * 70 })), { maxLength: 150 })
  .map((gaps) => {
    let at = Date.parse('2026-01-01T00:00:00Z');
    return gaps.map((minutes, index) => ({
      name: `n${index}`,
      madeAt: new Date((at += minutes * 60_000)).toISOString(),
    }));
  });

describe('rotation', () => {
  test('keeps the newest, never takes the only one, and names nothing that is not there', () => {
    fc.assert(
      fc.property(fc.oneof(backups, history), (all) => {
        const gone = new Set(planRotation(all, dayOf));
        const names = new Set(all.map(({ name }) => name));
        expect([...gone].every((name) => names.has(name))).toBe(true);
        if (all.length === 0) return;
        const newest = Math.max(...all.map(({ madeAt }) => Date.parse(madeAt)));
        const left = all.filter(({ name }) => !gone.has(name));
        expect(left.length).toBeGreaterThan(0);
        expect(left.some(({ madeAt }) => Date.parse(madeAt) === newest)).toBe(true);
      }),
    );
  });

  test('keeps the last of each of the seven latest days, four weeks and twelve months, and has an end', () => {
    fc.assert(
      fc.property(history, (all) => {
        const gone = new Set(planRotation(all, dayOf));
        const left = all.filter(({ name }) => !gone.has(name));
        for (const [span, startOf] of spans) {
          const starts = [...new Set(all.map(({ madeAt }) => startOf(madeAt)))].sort().slice(-ROTATION[span]);
          for (const start of starts) {
            const last = all.filter(({ madeAt }) => startOf(madeAt) === start).at(-1);
            expect(left).toContainEqual(last);
          }
        }
        expect(left.length).toBeLessThanOrEqual(ROTATION.day + ROTATION.week + ROTATION.month + 12);
      }),
    );
  });

  test('comes to the same end whether it runs after each backup or once', () => {
    fc.assert(
      fc.property(history, (all) => {
        let kept: typeof all = [];
        for (const backup of all) {
          kept = [...kept, backup];
          const gone = new Set(planRotation(kept, dayOf));
          kept = kept.filter(({ name }) => !gone.has(name));
        }
        // Nothing that one run at the end keeps as a day, week or month was taken before.
        expect(new Set(planRotation(kept, dayOf)).size).toBe(0);
        const [newest] = all.slice(-1);
        if (newest) expect(kept).toContainEqual(newest);
      }),
    );
  });
});

const spans: readonly (readonly ['day' | 'week' | 'month', (instant: string) => string])[] = [
  ['day', dayOf],
  ['week', (instant) => String(Math.floor((Date.parse(dayOf(instant)) / DAY_MS + 3) / 7)).padStart(6, '0')],
  ['month', (instant) => instant.slice(0, 7)],
];
