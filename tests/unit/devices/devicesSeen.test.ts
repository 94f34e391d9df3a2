import { expect, test } from 'vitest';
import { devicesSeen } from '../../../shared/domain/devices';
import { formatStamp } from '../../../shared/sync/clock';

const at = (day: string, deviceId: string): string =>
  formatStamp({ ms: Date.parse(`${day}T09:12:00Z`), counter: 0, deviceId });

test('this laptop comes first, then whoever wrote last, whether they have a name or not', () => {
  const records = [
    {
      createdAt: at('2026-11-12', 'stand'),
      createdBy: 'stand',
      updatedAt: at('2026-11-29', 'emre'),
      updatedBy: 'emre',
    },
    {
      createdAt: at('2026-11-20', 'emre'),
      createdBy: 'emre',
      updatedAt: at('2026-11-21', 'own'),
      updatedBy: 'own',
    },
  ];
  const devices = [
    { id: 'quiet', name: 'Nie geschrieben' },
    { id: 'emre', name: 'Emre Eichhorn' },
  ];
  expect(devicesSeen(devices, records, 'own')).toEqual([
    { id: 'own', lastAt: '2026-11-21T09:12:00.000Z' },
    { id: 'emre', lastAt: '2026-11-29T09:12:00.000Z' },
    { id: 'stand', lastAt: '2026-11-12T09:12:00.000Z' },
    { id: 'quiet', lastAt: '' },
  ]);
});

test('a network in which nobody has written anything has this laptop', () => {
  expect(devicesSeen([], [], 'own')).toEqual([{ id: 'own', lastAt: '' }]);
});
