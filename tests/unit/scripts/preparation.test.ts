import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasDisplay } from '../../../scripts/lib/display.mjs';
import { isNodeNewEnough, requireNode } from '../../../scripts/lib/nodeVersion.mjs';
import { npmCommand } from '../../../scripts/lib/npmCommand.mjs';
import { cacheFolder } from '../../../scripts/lib/paths.mjs';
import { parseMissingLibraries } from '../../../scripts/lib/systemLibraries.mjs';
import { countPlaywright, countVitest } from '../../../scripts/lib/testCounts.mjs';
import { endToEndWorkers } from '../../../scripts/lib/testSteps.mjs';
import { readDisplays } from '../../e2e/fixtures/runtime';

describe('the Node that starts everything', () => {
  it('may be 20.19 or later', () => {
    expect(['20.19.0', '20.20.2', '22.0.0', '24.21.0'].filter(isNodeNewEnough)).toHaveLength(4);
    expect(['18.20.0', '20.18.3'].filter(isNodeNewEnough)).toEqual([]);
  });

  it('is refused with what to do', () => {
    expect(() => {
      requireNode('18.20.0');
    }).toThrow(/needs Node 20\.19 or later.*this is Node 18\.20\.0.*nodejs\.org/);
  });
});

describe('missing system libraries', () => {
  it('are read from the output of ldd', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibnss3.so => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
      '\tlibgtk-3.so.0 => not found',
    ].join('\n');
    expect(parseMissingLibraries(output)).toEqual(['libnss3.so', 'libgtk-3.so.0']);
    expect(parseMissingLibraries('\tnot a dynamic executable')).toEqual([]);
  });
});

describe('a display', () => {
  it('is asked for on Linux only', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
  });

  it('is there for each of the applications that run side by side, of which there are no more than cores', () => {
    expect([1, 2, 8].map(endToEndWorkers)).toEqual([1, 2, 2]);
    expect(readDisplays({ VERBUND_DISPLAYS: '[":1",":2"]' })).toEqual([':1', ':2']);
    expect(readDisplays({})).toEqual([]);
  });
});

describe('npm', () => {
  it('is run as the script that started us, with the Node that ran it', () => {
    const env = { npm_execpath: '/usr/lib/npm/bin/npm-cli.js', npm_node_execpath: '/usr/bin/node' };
    expect(npmCommand(['ci'], env, 'linux')).toEqual({
      file: '/usr/bin/node',
      args: ['/usr/lib/npm/bin/npm-cli.js', 'ci'],
    });
  });

  it('needs a shell on Windows when started without npm', () => {
    expect(npmCommand(['ci'], {}, 'win32')).toEqual({ file: 'npm', args: ['ci'], shell: true });
    expect(npmCommand(['ci'], {}, 'linux')).toEqual({ file: 'npm', args: ['ci'], shell: false });
  });
});

describe('the cache', () => {
  it('lies where the system keeps caches, or where VERBUND_CACHE says', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux')).toBe(path.join('/x', 'verbund'));
    expect(cacheFolder({ VERBUND_CACHE: '/elsewhere', XDG_CACHE_HOME: '/x' }, 'linux')).toBe(
      path.resolve('/elsewhere'),
    );
  });
});

describe('the numbers of a test run', () => {
  it('count a vitest file that could not be loaded as failed', () => {
    const report = {
      numPassedTests: 4,
      numFailedTests: 1,
      numPendingTests: 2,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it('count a flaky Playwright test as failed', () => {
    expect(countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } })).toEqual({
      passed: 3,
      failed: 2,
      skipped: 0,
    });
  });

  it('are zero without a report', () => {
    expect(countVitest(undefined)).toEqual({ passed: 0, failed: 0, skipped: 0 });
    expect(countPlaywright(undefined)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});
