import { describe, expect, it } from 'vitest';
import { ensureElectronRuntime } from '../../../scripts/lib/electronRuntime.mjs';

type Effects = NonNullable<Parameters<typeof ensureElectronRuntime>[0]>;

const hour = 3_600_000;
const mirror = 'https://mirror.example/electron/';

function createWorld(overrides: Partial<Effects> = {}) {
  const done: string[] = [];
  const effects: Effects = {
    declaredElectronVersion: () => '45.4.1',
    electronMirror: () => mirror,
    installedOfficial: () => undefined,
    installOfficial: async () => {
      done.push('download');
      return { ok: false, error: 'ENOTFOUND' };
    },
    isFallbackOffered: () => true,
    installedFallback: () => undefined,
    installFallback: async () => {
      done.push('fallback');
      return '/cache/33/electron';
    },
    readFailedDownload: () => undefined,
    rememberFailedDownload: () => {
      done.push('remember');
    },
    forgetFailedDownload: () => {
      done.push('forget');
    },
    now: () => 100 * hour,
    say: () => {},
    ...overrides,
  };
  return { effects, done };
}

describe('the choice of the Electron runtime', () => {
  it('takes the official one that is there without a download', async () => {
    const { effects, done } = createWorld({ installedOfficial: () => '/modules/electron' });
    const runtime = await ensureElectronRuntime(effects);
    expect(runtime).toEqual({
      executablePath: '/modules/electron',
      kind: 'official',
      version: '45.4.1',
      env: { VERBUND_RUNTIME_KIND: 'official' },
    });
    expect(done).toEqual([]);
  });

  it('downloads the official one first and forgets an earlier failure', async () => {
    const { effects, done } = createWorld({ installOfficial: async () => ({ ok: true, value: '/modules/electron' }) });
    expect(await ensureElectronRuntime(effects)).toMatchObject({
      kind: 'official',
      executablePath: '/modules/electron',
    });
    expect(done).toEqual(['forget']);
  });

  it('falls back when the download fails, and remembers that', async () => {
    const { effects, done } = createWorld();
    const runtime = await ensureElectronRuntime(effects);
    expect(runtime).toMatchObject({ kind: 'fallback', executablePath: '/cache/33/electron', version: '33.2.1' });
    expect(runtime.env).toEqual({ VERBUND_RUNTIME_KIND: 'fallback', ELECTRON_OVERRIDE_DIST_PATH: '/cache/33' });
    expect(done).toEqual(['download', 'remember', 'fallback']);
  });

  it('does not try again for some hours after a failure', async () => {
    const { effects, done } = createWorld({
      readFailedDownload: () => ({ version: '45.4.1', mirror, time: 97 * hour }),
      installedFallback: () => '/cache/33/electron',
    });
    expect(await ensureElectronRuntime(effects)).toMatchObject({ kind: 'fallback' });
    expect(done).toEqual([]);
  });

  it.each([
    ['the failure is old', { version: '45.4.1', mirror, time: 90 * hour }],
    ['another version is declared', { version: '44.0.0', mirror, time: 99 * hour }],
    ['the mirror changed', { version: '45.4.1', mirror: 'https://other.example/', time: 99 * hour }],
    ['the clock was set back', { version: '45.4.1', mirror, time: 200 * hour }],
  ])('tries again when %s', async (_reason, failure) => {
    const { effects, done } = createWorld({ readFailedDownload: () => failure });
    await ensureElectronRuntime(effects);
    expect(done).toContain('download');
  });

  it('stops with the two variables that help where there is no fallback', async () => {
    const { effects, done } = createWorld({ isFallbackOffered: () => false });
    await expect(ensureElectronRuntime(effects)).rejects.toThrow(/ENOTFOUND.*ELECTRON_MIRROR.*HTTPS_PROXY/);
    expect(done).toEqual(['download']);
  });
});
