import { describe, expect, it } from 'vitest';
import { withDeviceName } from '../../../shared/domain/devices';

const OTHER = { id: 'b', name: 'Mehmet Vogt' };

describe('the name of this device in the network', () => {
  it('is entered, changed and taken out again; others stay', () => {
    expect(withDeviceName([OTHER], 'a', ' Ayşe Çelik ')).toEqual([OTHER, { id: 'a', name: 'Ayşe Çelik' }]);
    expect(withDeviceName([{ id: 'a', name: 'A. Çelik' }, OTHER], 'a', 'Ayşe Çelik')).toEqual([
      OTHER,
      { id: 'a', name: 'Ayşe Çelik' },
    ]);
    expect(withDeviceName([{ id: 'a', name: 'Ayşe Çelik' }, OTHER], 'a', '')).toEqual([OTHER]);
  });

  it('changes nothing where it says the same, so that no edit is made at every start', () => {
    expect(withDeviceName([{ id: 'a', name: 'Ayşe Çelik' }], 'a', 'Ayşe Çelik')).toBeUndefined();
    expect(withDeviceName([OTHER], 'a', '  ')).toBeUndefined();
  });
});
