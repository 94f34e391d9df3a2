import { stampToInstant } from '../../sync/clock';
import type { Network } from '../../schema';

export interface SeenDevice {
  readonly id: string;
  /** Instant of the latest change of its that this laptop knows and that nobody has written over, ISO 8601; `''` where there is none. */
  readonly lastAt: string;
}

interface Written {
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

/**
 * The laptops that take part in a network, as far as it tells: those that are named in it and those that wrote what is in it. This one comes first, then
 * whoever wrote last.
 */
export function devicesSeen(
  devices: Network['devices'],
  records: Iterable<Written>,
  ownId: string,
): readonly SeenDevice[] {
  const lastById = new Map<string, string>([[ownId, ''], ...devices.map(({ id }) => [id, ''] as const)]);
  function note(id: string, stamp: string): void {
    if (id !== '' && stamp > (lastById.get(id) ?? '')) lastById.set(id, stamp);
  }
  for (const { createdAt, createdBy, updatedAt, updatedBy } of records) {
    note(createdBy, createdAt);
    note(updatedBy, updatedAt);
  }
  return [...lastById]
    .sort(([a, atA], [b, atB]) => (a === ownId ? -1 : b === ownId ? 1 : atA > atB ? -1 : 1))
    .map(([id, stamp]) => ({ id, lastAt: stamp === '' ? '' : stampToInstant(stamp) }));
}
