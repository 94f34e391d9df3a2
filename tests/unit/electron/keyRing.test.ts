import { describe, expect, test } from 'vitest';
import type { KeyRing } from '../../../electron/main/keys/KeyRing';
import {
  byPassphrase,
  encrypted,
  hex,
  memoryFile,
  memoryKeychain,
  PASSPHRASE,
  startRing,
  withPassphrase,
  type MemoryFile,
} from '../../support/protection/keyRings';

async function makeRecoveryKey(ring: KeyRing): Promise<string> {
  const made = await ring.makeRecoveryKey();
  await ring.keepRecoveryKey(made.id);
  return made.groups.join(' ');
}

async function wrongly(ring: KeyRing, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await ring.unlock({ kind: 'passphrase', passphrase: `falsch ${time}` });
}

describe('choosing', () => {
  test('a new profile is undecided, and nothing is written before somebody decides', async () => {
    const file = memoryFile();
    const { ring } = startRing(file);
    expect(await ring.readProtection()).toEqual({ kind: 'undecided', canUseKeychain: false });
    await expect(ring.openNetworkKey('n1', null)).rejects.toThrow('undecided');
    expect(file.writes()).toBe(0);
  });

  test('a keychain opens without a question, at the next start as well', async () => {
    const file = memoryFile();
    const keychain = memoryKeychain();
    const protection = { kind: 'open', by: 'keychain', canUseKeychain: true, recoveryKeyFrom: null };
    expect(await startRing(file, keychain).ring.protect({ kind: 'keychain' })).toEqual(protection);
    expect(await startRing(file, keychain).ring.readProtection()).toEqual(protection);
  });

  test('a keychain that is none is not taken for one', async () => {
    const file = memoryFile();
    await expect(startRing(file).ring.protect({ kind: 'keychain' })).rejects.toThrow('no keychain');
    expect(file.writes()).toBe(0);
  });

  test('a passphrase is asked for at the next start, however its ä was typed', async () => {
    const { file } = await withPassphrase();
    const { ring } = startRing(file);
    expect(await ring.readProtection()).toEqual({
      kind: 'locked',
      reason: 'passphrase',
      opens: ['passphrase'],
      waitMs: 0,
      locked: null,
    });
    expect(await ring.unlock({ kind: 'passphrase', passphrase: PASSPHRASE.normalize('NFD') })).toEqual({
      kind: 'open',
    });
    expect(await ring.readProtection()).toMatchObject({ kind: 'open', by: 'passphrase' });
  });

  test('plain text is a choice that is kept, and encryption can be chosen later, but never the other way', async () => {
    const file = memoryFile();
    expect(await startRing(file).ring.protect({ kind: 'plain' })).toEqual({ kind: 'plain', canUseKeychain: false });
    const { ring } = startRing(file);
    expect(await ring.readProtection()).toMatchObject({ kind: 'plain' });
    expect(await ring.openNetworkKey('n1', null)).toBeNull();
    expect(await ring.protect(byPassphrase)).toMatchObject({ kind: 'open' });
    await expect(ring.protect({ kind: 'plain' })).rejects.toThrow('open');
  });

  test('what could not be written is not decided', async () => {
    const file = memoryFile();
    const { ring } = startRing(file);
    file.failing = true;
    await expect(ring.protect(byPassphrase)).rejects.toThrow('disk full');
    expect(await ring.readProtection()).toMatchObject({ kind: 'undecided' });
  });

  test('a ring that is damaged, newer or missing is left alone, and nothing opens', async () => {
    const file = memoryFile();
    for (const kind of ['damaged', 'newer'] as const) {
      file.set({ kind });
      const { ring } = startRing(file);
      expect(await ring.readProtection()).toEqual({ kind: 'damaged', reason: kind });
      await expect(ring.protect(byPassphrase)).rejects.toThrow('damaged');
      await expect(ring.unlock(byPassphrase)).rejects.toThrow('damaged');
      await expect(ring.openNetworkKey('n1', null)).rejects.toThrow('damaged');
    }
    for (const stored of [{ kind: 'none' }, { kind: 'whole', ring: { kind: 'plain' } }] as const) {
      file.set(stored);
      const { ring } = startRing(file, memoryKeychain(), { wasSealed: () => true });
      expect(await ring.readProtection()).toEqual({ kind: 'damaged', reason: 'missing' });
      await expect(ring.protect(byPassphrase)).rejects.toThrow('damaged');
    }
    expect(file.writes()).toBe(0);
  });
});

describe('locking', () => {
  test('takes every key out of memory, that of the profile first', async () => {
    const { ring } = await withPassphrase();
    const key = await ring.openNetworkKey('n1', null);
    const demo = await ring.openNetworkKey('demo', null);
    const sealed = ring.box.seal(['x'], 'privat');
    await ring.lock('person');
    expect(ring.box.mode()).toBe('closed');
    expect(() => ring.box.unseal(['x'], sealed)).toThrow('locked');
    await expect(ring.openNetworkKey('n1', key?.id ?? '')).rejects.toThrow('locked');
    await expect(ring.openNetworkKey('demo', null)).rejects.toThrow('locked');
    await expect(ring.makeRecoveryKey()).rejects.toThrow('locked');
    await ring.unlock(byPassphrase);
    expect(ring.box.unseal(['x'], sealed)).toBe('privat');
    expect(hex(await ring.openNetworkKey('n1', null))).toBe(hex(key));
    expect(await ring.openNetworkKey('demo', demo?.id ?? '')).toBeNull();
  });

  test('with a keychain alone lasts until the page asks again', async () => {
    const file = memoryFile();
    const { ring } = startRing(file, memoryKeychain());
    await ring.protect({ kind: 'keychain' });
    await ring.lock('person');
    expect(ring.box.mode()).toBe('closed');
    expect(await ring.readProtection()).toMatchObject({ kind: 'open', by: 'keychain' });
  });

  test('is told, and so is opening', async () => {
    const modes: string[] = [];
    const file = memoryFile();
    const { ring } = startRing(file, memoryKeychain('none'), { onChange: () => modes.push(ring.box.mode()) });
    await ring.protect(byPassphrase);
    await ring.lock('person');
    await ring.unlock(byPassphrase);
    expect(modes).toEqual(['sealed', 'closed', 'sealed']);
  });
});

describe('a recovery key', () => {
  test('opens once it was kept, and the one before no longer does', async () => {
    const { file, ring } = await withPassphrase();
    const first = await makeRecoveryKey(ring);
    expect(await ring.readProtection()).toMatchObject({ recoveryKeyFrom: '2026-11-29' });
    const second = await ring.makeRecoveryKey();
    const locked = startRing(file).ring;
    expect(await locked.readProtection()).toMatchObject({ opens: ['passphrase', 'recoveryKey'] });
    expect(await locked.unlock({ kind: 'recoveryKey', text: second.groups.join('') })).toMatchObject({ kind: 'wrong' });
    expect(await locked.unlock({ kind: 'recoveryKey', text: first.toLowerCase() })).toEqual({ kind: 'open' });
    expect(await locked.readProtection()).toMatchObject({ kind: 'open', by: 'recoveryKey' });
    await ring.keepRecoveryKey(second.id);
    const later = startRing(file).ring;
    expect(await later.unlock({ kind: 'recoveryKey', text: first })).toMatchObject({ kind: 'wrong' });
    expect(await later.unlock({ kind: 'recoveryKey', text: second.groups.join('-') })).toEqual({ kind: 'open' });
  });

  test('is told to be the right one or not, as slowly as at the lock, and nothing changes by it', async () => {
    const { file } = await withPassphrase();
    const { ring, pass } = startRing(file);
    await ring.unlock(byPassphrase);
    const text = await makeRecoveryKey(ring);
    const other = (await ring.makeRecoveryKey()).groups.join(' ');
    const before = { ...encrypted(file), wrongAttempts: 0 };
    expect(await ring.checkRecoveryKey(text)).toEqual({ kind: 'open' });
    expect(await ring.checkRecoveryKey(text.slice(0, -1))).toMatchObject({ kind: 'mistyped' });
    for (let time = 0; time < 3; time += 1) expect(await ring.checkRecoveryKey(other)).toMatchObject({ kind: 'wrong' });
    expect(await ring.checkRecoveryKey(text)).toEqual({ kind: 'wait', waitMs: 1_000 });
    pass(1_000);
    expect(await ring.checkRecoveryKey(text)).toEqual({ kind: 'open' });
    expect(encrypted(file)).toEqual(before);
    expect(await ring.readProtection()).toMatchObject({ kind: 'open', by: 'passphrase' });
  });

  test('of which another was made since is not kept', async () => {
    const { ring } = await withPassphrase();
    const first = await ring.makeRecoveryKey();
    await ring.makeRecoveryKey();
    await expect(ring.keepRecoveryKey(first.id)).rejects.toThrow('another');
    expect(await ring.readProtection()).toMatchObject({ recoveryKeyFrom: null });
  });

  test('that was mistyped is no attempt, and its groups are named', async () => {
    const { file, ring } = await withPassphrase();
    const text = await makeRecoveryKey(ring);
    const [first = '', second = '', ...rest] = text.split(' ');
    const { ring: locked } = startRing(file);
    for (let time = 0; time < 9; time += 1)
      expect(await locked.unlock({ kind: 'recoveryKey', text: [second, first, ...rest].join(' ') })).toEqual({
        kind: 'mistyped',
        groups: [1, 2],
      });
    expect(await locked.readProtection()).toMatchObject({ waitMs: 0 });
    expect(encrypted(file).wrongAttempts).toBe(0);
  });

  test('lets whoever forgot the passphrase choose another', async () => {
    const { file, ring } = await withPassphrase();
    const text = await makeRecoveryKey(ring);
    const opened = startRing(file).ring;
    await opened.unlock({ kind: 'recoveryKey', text });
    expect(await opened.changePassphrase({ current: null, next: 'neu gewählt' })).toBe('changed');
    expect(await opened.readProtection()).toMatchObject({ by: 'passphrase' });
    expect(await opened.changePassphrase({ current: null, next: 'noch eine' })).toBe('wrong');
    const later = startRing(file).ring;
    expect(await later.unlock(byPassphrase)).toMatchObject({ kind: 'wrong' });
    expect(await later.unlock({ kind: 'passphrase', passphrase: 'neu gewählt' })).toEqual({ kind: 'open' });
  });
});

describe('a keychain that is another one now, or none', () => {
  async function withKeychain(): Promise<{ readonly file: MemoryFile; readonly recoveryKey: string }> {
    const file = memoryFile();
    const { ring } = startRing(file, memoryKeychain());
    await ring.protect({ kind: 'keychain' });
    return { file, recoveryKey: await makeRecoveryKey(ring) };
  }

  test.each(['other', 'none'] as const)('%s: the recovery key opens', async (state) => {
    const { file, recoveryKey } = await withKeychain();
    const keychain = memoryKeychain(state);
    const { ring } = startRing(file, keychain);
    const lost = { kind: 'locked', reason: 'keychainLost', opens: ['recoveryKey'], waitMs: 0, locked: null };
    expect(await ring.readProtection()).toEqual(lost);
    expect(await ring.unlock({ kind: 'recoveryKey', text: recoveryKey })).toEqual({ kind: 'open' });
    // Where one is there, it opens from now on; where none is, the person is asked for a passphrase.
    const by = state === 'other' ? 'keychain' : 'recoveryKey';
    expect(await ring.readProtection()).toMatchObject({ kind: 'open', by });
    expect(await startRing(file, keychain).ring.readProtection()).toMatchObject(state === 'other' ? { by } : lost);
  });

  test('is only late: it opens when it answers', async () => {
    const { file } = await withKeychain();
    const keychain = memoryKeychain('none');
    const { ring } = startRing(file, keychain);
    expect(await ring.readProtection()).toMatchObject({ kind: 'locked' });
    keychain.state = 'there';
    expect(await ring.readProtection()).toMatchObject({ kind: 'open', by: 'keychain' });
  });

  test('a full disk keeps nobody out', async () => {
    const { file, recoveryKey } = await withKeychain();
    file.failing = true;
    const { ring, troubles } = startRing(file, memoryKeychain('other'));
    expect(await ring.unlock({ kind: 'recoveryKey', text: recoveryKey })).toEqual({ kind: 'open' });
    expect(await ring.readProtection()).toMatchObject({ by: 'recoveryKey' });
    expect(troubles).toContain('seal the keys by the keychain again');
  });
});

describe('changing what opens', () => {
  test('a passphrase takes the place of the keychain, and the other way round', async () => {
    const file = memoryFile();
    const keychain = memoryKeychain();
    const { ring } = startRing(file, keychain);
    await ring.protect({ kind: 'keychain' });
    const key = hex(await ring.openNetworkKey('n1', null));
    expect(await ring.changePassphrase({ current: null, next: PASSPHRASE })).toBe('changed');
    expect(encrypted(file).keychain).toBeNull();
    const locked = startRing(file, keychain).ring;
    expect(await locked.readProtection()).toMatchObject({ kind: 'locked', reason: 'passphrase' });
    await locked.unlock(byPassphrase);
    expect(await locked.useKeychain(null)).toBe('wrong');
    expect(await locked.useKeychain('falsch')).toBe('wrong');
    expect(await locked.useKeychain(PASSPHRASE)).toBe('changed');
    expect(encrypted(file).passphrase).toBeNull();
    const opened = startRing(file, keychain).ring;
    expect(await opened.readProtection()).toMatchObject({ kind: 'open', by: 'keychain' });
    expect(hex(await opened.openNetworkKey('n1', null))).toBe(key);
  });

  test('to a keychain that is none changes nothing', async () => {
    const { file, ring } = await withPassphrase();
    const before = encrypted(file);
    expect(await ring.useKeychain(PASSPHRASE)).toBe('unavailable');
    expect(encrypted(file)).toEqual(before);
  });

  test('with a wrong passphrase changes nothing but the count', async () => {
    const { file, ring } = await withPassphrase();
    const { wrongAttempts: _, ...before } = encrypted(file);
    for (let time = 0; time < 3; time += 1)
      expect(await ring.changePassphrase({ current: 'falsch', next: 'neu' })).toBe('wrong');
    expect(await ring.changePassphrase({ current: PASSPHRASE, next: 'neu' })).toBe('wait');
    expect(encrypted(file)).toEqual({ ...before, wrongAttempts: 3 });
  });

  test('that could not be written leaves the old one in force', async () => {
    const { file, ring } = await withPassphrase();
    file.failing = true;
    await expect(ring.changePassphrase({ current: PASSPHRASE, next: 'neu' })).rejects.toThrow('disk full');
    const locked = startRing(file).ring;
    expect(await locked.unlock({ kind: 'passphrase', passphrase: 'neu' })).toMatchObject({ kind: 'wrong' });
    expect(await locked.unlock(byPassphrase)).toEqual({ kind: 'open' });
  });
});

describe('wrong attempts', () => {
  test('three are free, then each takes twice as long as the one before, up to a minute', async () => {
    const { file } = await withPassphrase();
    const { ring, pass } = startRing(file);
    const waits: number[] = [];
    for (let time = 0; time < 12; time += 1) {
      const answer = await ring.unlock({ kind: 'passphrase', passphrase: 'falsch' });
      if (answer.kind !== 'wrong') throw new Error(answer.kind);
      waits.push(answer.waitMs);
      pass(answer.waitMs);
    }
    expect(waits.map((ms) => ms / 1_000)).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
    expect(await ring.unlock(byPassphrase)).toEqual({ kind: 'open' });
    expect(encrypted(file).wrongAttempts).toBe(0);
  });

  test('are not looked at too early, not even the right one', async () => {
    const { file } = await withPassphrase();
    const { ring, pass } = startRing(file);
    await wrongly(ring, 3);
    pass(999);
    expect(await ring.unlock(byPassphrase)).toEqual({ kind: 'wait', waitMs: 1 });
    expect(await ring.readProtection()).toMatchObject({ waitMs: 1 });
    pass(1);
    expect(await ring.unlock(byPassphrase)).toEqual({ kind: 'open' });
  });

  test('are remembered after a restart, and waiting begins anew with it', async () => {
    const { file } = await withPassphrase();
    const first = startRing(file);
    await wrongly(first.ring, 3);
    first.pass(1_000);
    await wrongly(first.ring, 1);
    const { ring, pass } = startRing(file);
    expect(await ring.readProtection()).toMatchObject({ waitMs: 2_000 });
    expect(await ring.unlock(byPassphrase)).toEqual({ kind: 'wait', waitMs: 2_000 });
    pass(2_000);
    expect(await ring.unlock(byPassphrase)).toEqual({ kind: 'open' });
  });

  test('are counted before they are looked at, so that killing the application saves none', async () => {
    const { file } = await withPassphrase();
    const { ring } = startRing(file);
    const attempt = ring.unlock({ kind: 'passphrase', passphrase: 'falsch' });
    await Promise.resolve();
    await Promise.resolve();
    expect(encrypted(file).wrongAttempts).toBe(1);
    await attempt;
  });

  test('come one after the other, however many are asked for at once', async () => {
    const { file } = await withPassphrase();
    const { ring } = startRing(file);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => ring.unlock({ kind: 'passphrase', passphrase: 'falsch' })),
    );
    expect(answers.map(({ kind }) => kind)).toEqual(['wrong', 'wrong', 'wrong', 'wait', 'wait', 'wait']);
  });

  test('destroy nothing: after a hundred the right one opens the same key', async () => {
    const { file, ring: before } = await withPassphrase();
    const key = hex(await before.openNetworkKey('n1', null));
    const { ring, pass } = startRing(file);
    for (let time = 0; time < 100; time += 1) {
      await wrongly(ring, 1);
      pass(60_000);
    }
    await ring.unlock(byPassphrase);
    expect(hex(await ring.openNetworkKey('n1', null))).toBe(key);
  });

  test('are looked at although the count cannot be written', async () => {
    const { file } = await withPassphrase();
    file.failing = true;
    const { ring, troubles } = startRing(file);
    await wrongly(ring, 3);
    expect(await ring.unlock(byPassphrase)).toMatchObject({ kind: 'wait' });
    expect(troubles).toContain('write down an attempt');
    expect(await startRing(file).ring.unlock(byPassphrase)).toEqual({ kind: 'open' });
  });
});
