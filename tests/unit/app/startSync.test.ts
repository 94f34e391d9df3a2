import { expect, it } from 'vitest';
import { startSync } from '../../../renderer/app/startSync';

function open(failures: number): {
  readonly told: unknown[];
  readonly done: string[];
  start: (isOpen?: () => boolean) => Promise<void>;
} {
  const told: unknown[] = [];
  const done: string[] = [];
  let left = failures;
  return {
    told,
    done,
    start: (isOpen = () => true) =>
      startSync(
        {
          numbers: {
            take: () => Promise.resolve(undefined),
            tend() {
              done.push('tend');
              left -= 1;
              return left < 0 ? Promise.resolve() : Promise.reject(new DOMException('full', 'QuotaExceededError'));
            },
          },
          // Only this of it is called.
          sync: { start: () => done.push('start') } as never,
        },
        { isOpen, onDefect: (defect) => told.push(defect), pause: () => Promise.resolve() },
      ),
  };
}

it('claims numbers before anything is sent', async () => {
  const { start, done } = open(0);
  await start();
  expect(done).toEqual(['tend', 'start']);
});

it('tells that nothing can be written now, and sends once it can', async () => {
  const { start, done, told } = open(2);
  await start();
  expect(done).toEqual(['tend', 'tend', 'tend', 'start']);
  expect(told).toHaveLength(2);
});

it('leaves a network alone that was closed meanwhile', async () => {
  const { start, done } = open(1);
  await start(() => false);
  expect(done).toEqual(['tend']);
});
