import { beforeEach, expect, test, vi } from 'vitest';
import type { Bridge } from '../../../shared/ipc/contract';

const electron = vi.hoisted(() => ({
  answers: new Map<string, unknown>(),
  asked: [] as string[],
  bridge: {},
}));

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld(_name: string, bridge: object) {
      electron.bridge = bridge;
    },
  },
  ipcRenderer: {
    invoke(channel: string) {
      electron.asked.push(channel);
      return Promise.resolve(electron.answers.get(channel));
    },
  },
}));

/** The script as a page that was just loaded has it. */
async function load(): Promise<Bridge> {
  vi.resetModules();
  electron.asked.length = 0;
  await import('../../../electron/preload');
  // A parsing edge: what the script hands to the page is the bridge.
  return electron.bridge as Bridge;
}

const aTimer = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

beforeEach(() => electron.answers.clear());

test('a key is whole when the page takes it, and the script keeps nothing of it', async () => {
  for (const channel of ['networkKey:open', 'networkKey:rotate']) {
    const bytes = Uint8Array.of(1, 2, 3);
    electron.answers.set(channel, { ok: true, value: { id: 'k', bytes } });
    const bridge = await load();
    const answer = await (channel === 'networkKey:open' ? bridge.openNetworkKey('n', null) : bridge.beginRotation('n'));
    // Electron copies what it hands over as soon as the promise is settled.
    expect(answer).toEqual({ ok: true, value: { id: 'k', bytes: Uint8Array.of(1, 2, 3) } });
    await aTimer();
    expect([...bytes]).toEqual([0, 0, 0]);
  }
});

test('what is asked first is answered early, and asked anew once something was opened', async () => {
  const early = ['protection:read', 'app:info', 'settings:read'];
  const bridge = await load();
  expect(electron.asked).toEqual(early);
  await bridge.readProtection();
  expect(electron.asked).toEqual(early);
  await bridge.unlock({ kind: 'passphrase', passphrase: 'x' });
  await bridge.readSettings();
  await bridge.readAppInfo();
  expect(electron.asked).toEqual([...early, 'protection:unlock', 'settings:read', 'app:info']);
});
