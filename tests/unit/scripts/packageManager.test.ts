import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { runApt } from '../../../scripts/lib/systemPackages.mjs';

describe.skipIf(process.platform === 'win32')('a package manager that is busy', () => {
  let folder = '';
  let said: MockInstance;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'apt-'));
    said = vi.spyOn(console, 'log').mockReturnValue();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  /** An apt-get that refuses as the real one does (apt 2.6), so many times, and notes what it was asked. */
  async function fakeApt(refusals: number, lock: string, code: number): Promise<NodeJS.ProcessEnv> {
    const script = `#!/bin/sh
echo "$* $LC_ALL $DEBIAN_FRONTEND" >> '${folder}/asked'
if [ "$(wc -l < '${folder}/asked')" -le ${refusals} ]; then
  echo "E: Could not get lock ${lock}. It is held by process 4711 (apt-get)" >&2
  exit ${code}
fi
echo done
`;
    await writeFile(path.join(folder, 'apt-get'), script, { mode: 0o755 });
    return { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` };
  }
  const asked = async (): Promise<readonly string[]> =>
    (await readFile(path.join(folder, 'asked'), 'utf8')).trimEnd().split('\n');

  it('is asked to wait for the lock of dpkg itself', async () => {
    const env = await fakeApt(0, '', 0);
    expect(await runApt(['install', '-y', 'x'], { env })).toMatchObject({ code: 0 });
    expect(await asked()).toEqual(['-o DPkg::Lock::Timeout=600 install -y x C noninteractive']);
    expect(said).not.toHaveBeenCalled();
  });

  it.each([
    ['/var/lib/apt/lists/lock', 100],
    ['/var/cache/apt/archives/lock', 100],
    ['/var/lib/apt/lists/lock', 0],
  ])('is waited for where it does not wait: %s, ends with %i', async (lock, code) => {
    const env = await fakeApt(2, lock, code);
    expect(await runApt(['update'], { env, pauseSeconds: 0 })).toMatchObject({ code: 0, output: 'done\n' });
    expect(await asked()).toHaveLength(3);
    expect(said).toHaveBeenCalledExactlyOnceWith('Another package manager is busy. Waiting up to 10 min …');
  });

  it('is not waited for for ever, and what failed otherwise is not asked again', async () => {
    const busy = await fakeApt(99, '/var/lib/dpkg/lock-frontend', 100);
    expect(await runApt(['update'], { env: busy, seconds: 0, pauseSeconds: 0 })).toMatchObject({ code: 100 });
    expect(await asked()).toHaveLength(1);
    await writeFile(path.join(folder, 'apt-get'), '#!/bin/sh\necho "E: Unable to locate package x" >&2\nexit 100\n');
    expect(await runApt(['install', 'x'], { env: busy })).toMatchObject({ code: 100 });
  });
});
