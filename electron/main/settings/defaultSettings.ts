import { randomBytes } from 'node:crypto';
import type { Settings } from '../../../shared/ipc/settings';

/** @param locale BCP 47 tag of the operating system, `''` if unknown. German first: English only where the system is set to another language than German. */
export function defaultSettings(locale: string): Settings {
  return {
    language: locale === '' || /^de\b/iu.test(locale) ? 'de' : 'en',
    theme: 'system',
    railCollapsed: false,
    deviceId: createDeviceId(),
    userName: '',
    networks: [],
    activeNetworkId: null,
    lastPath: '/',
    columnMappings: [],
    reviewAfterDays: 14,
    reviewFirst: [],
    lockAfterMinutes: 15,
    hidesRecoveryKeyHint: false,
    minutesExport: { variant: 'full', formats: ['pdf'] },
    listExports: {},
    listColumns: {},
  };
}

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Eight characters, 40 random bits: enough to tell ten laptops apart, nothing to tell about them. */
export function createDeviceId(): string {
  return [...randomBytes(8)].map((byte) => base32.charAt(byte % 32)).join('');
}
