import type { Network } from '../../schema/network';

type Devices = Network['devices'];

/**
 * The names of a network's devices with that of one device brought up to date; a device without a name is not listed.
 * @returns undefined where nothing is to change
 */
export function withDeviceName(devices: Devices, id: string, userName: string): Devices | undefined {
  const name = userName.trim();
  const known = devices.find((device) => device.id === id);
  if ((known?.name ?? '') === name) return undefined;
  const others = devices.filter((device) => device.id !== id);
  return name === '' ? others : [...others, { id, name }];
}
