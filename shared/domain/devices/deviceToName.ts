import type { Translate } from '../../messages/translate';
import type { Network } from '../../schema';

export interface KnownDevices {
  /** Of this laptop. */
  readonly own: string;
  readonly devices: Network['devices'];
}

/** Who wrote something, as far as this laptop knows: "dieses Gerät", a colleague's name, or "ein anderes Gerät (k3f9…)". */
export function deviceToName(id: string, { own, devices }: KnownDevices, t: Translate): string {
  if (id === own) return t('sync.device.own');
  const name = devices.find((device) => device.id === id)?.name.trim() ?? '';
  if (name !== '') return name;
  return id === '' ? t('sync.device.other') : t('sync.device.unknown', { id: id.slice(0, 4) });
}
