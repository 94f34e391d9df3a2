import { expect, it } from 'vitest';
import { defaultSettings } from '../../../electron/main/settings/defaultSettings';
import { createNetworkSwitch } from '../../../renderer/app/networkSwitch';

it('shows the choice of networks when one cannot be opened, and hands on why', async () => {
  const shown: unknown[] = [];
  const failure = Object.assign(new Error('full'), { code: 'ENOSPC' });
  const network = createNetworkSwitch(
    () => Promise.reject(failure),
    () => defaultSettings('de'),
    (session) => shown.push(session),
  );
  await expect(network.open('network-1')).rejects.toBe(failure);
  expect(shown).toEqual([undefined, null]);
});
