import { describe, expect, test } from 'vitest';
import {
  byPassphrase,
  encrypted,
  hex,
  memoryKeychain,
  startRing,
  withPassphrase,
} from '../../support/protection/keyRings';

describe('a key of a network', () => {
  test('is made once, and is the same after a restart', async () => {
    const { file, ring } = await withPassphrase();
    const made = await ring.openNetworkKey('n1', null);
    expect(made?.bytes).toHaveLength(32);
    expect(hex(await ring.openNetworkKey('n1', null))).toBe(hex(made));
    expect(hex(await ring.openNetworkKey('n2', null))).not.toBe(hex(made));
    const next = startRing(file).ring;
    await next.unlock(byPassphrase);
    expect(hex(await next.openNetworkKey('n1', made?.id ?? ''))).toBe(hex(made));
    expect(await next.openNetworkKey('n1', 'unbekannt')).toBeNull();
  });

  test('is a copy: whoever got it may overwrite it, and its buffer holds nothing else', async () => {
    const { ring } = await withPassphrase();
    const first = await ring.openNetworkKey('n1', null);
    const kept = hex(first);
    first?.bytes.fill(0);
    const second = await ring.openNetworkKey('n1', null);
    expect(hex(second)).toBe(kept);
    expect(second?.bytes.buffer.byteLength).toBe(32);
  });

  test('that was moved from another network is told', async () => {
    const { file, ring } = await withPassphrase();
    const key = await ring.openNetworkKey('n1', null);
    await ring.openNetworkKey('n2', null);
    const stored = encrypted(file);
    const [first] = stored.networks;
    if (!first) throw new Error('no keys');
    file.set({ kind: 'whole', ring: { ...stored, networks: [{ ...first, id: 'n2' }] } });
    const next = startRing(file).ring;
    await next.unlock(byPassphrase);
    await expect(next.openNetworkKey('n2', key?.id ?? '')).rejects.toThrow('does not open');
  });

  test('is changed in two steps, and the first gives the same again after a crash', async () => {
    const { file, ring } = await withPassphrase();
    const old = await ring.openNetworkKey('n1', null);
    const begun = await ring.beginRotation('n1');
    expect(begun.isNext).toBe(true);
    const next = startRing(file).ring;
    await next.unlock(byPassphrase);
    // Whoever opens the network goes on with it.
    expect(await next.openNetworkKey('n1', null)).toMatchObject({ id: begun.id, isNext: true });
    expect(hex(await next.beginRotation('n1'))).toBe(hex(begun));
    expect(hex(await next.openNetworkKey('n1', old?.id ?? ''))).toBe(hex(old));
    await next.settleRotation('n1', begun.id);
    expect(await next.openNetworkKey('n1', old?.id ?? '')).toBeNull();
    expect(await next.openNetworkKey('n1', null)).toMatchObject({ id: begun.id, isNext: false });
    expect(hex(await next.openNetworkKey('n1', null))).toBe(hex(begun));
    expect(encrypted(file).networks).toMatchObject([{ id: 'n1', current: begun.id, next: null }]);
    await expect(next.settleRotation('n1', old?.id ?? '')).rejects.toThrow('no such key');
  });

  test('is forgotten when its network is', async () => {
    const { file, ring } = await withPassphrase();
    const key = await ring.openNetworkKey('n1', null);
    await ring.forgetNetworkKeys('n1');
    expect(await ring.openNetworkKey('n1', key?.id ?? '')).toBeNull();
    expect(encrypted(file).networks).toEqual([]);
  });

  test('of the demonstration lives as long as the run and is never written', async () => {
    const { file, ring } = await withPassphrase();
    const writes = file.writes();
    const key = await ring.openNetworkKey('demo', null);
    expect(hex(await ring.openNetworkKey('demo', key?.id ?? ''))).toBe(hex(key));
    const begun = await ring.beginRotation('demo');
    await ring.settleRotation('demo', begun.id);
    expect(await ring.openNetworkKey('demo', key?.id ?? '')).toBeNull();
    expect(file.writes()).toBe(writes);
    const next = startRing(file).ring;
    await next.unlock(byPassphrase);
    expect(await next.openNetworkKey('demo', begun.id)).toBeNull();
  });

  test('under --demo is one of memory for every network, and the ring is neither read nor written', async () => {
    const { file } = await withPassphrase();
    const writes = file.writes();
    const { ring } = startRing(file, memoryKeychain('none'), { isDemo: true });
    expect(await ring.readProtection()).toEqual({ kind: 'demo' });
    expect(ring.box.mode()).toBe('demo');
    expect(hex(await ring.openNetworkKey('n1', null))).toHaveLength(64);
    expect(file.writes()).toBe(writes);
  });
});
