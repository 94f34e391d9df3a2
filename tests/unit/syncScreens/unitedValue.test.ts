import { describe, expect, it } from 'vitest';
import { unitedValue } from '../../../renderer/features/sync/conflicts/unitedValue';

describe('both values of a field', () => {
  it('can hold together where the field is prose', () => {
    expect(unitedValue('notes', 'Mag keine Anrufe.', 'Zieht nach Ulm.')).toBe('Mag keine Anrufe.\nZieht nach Ulm.');
  });

  it.each([
    ['city', 'Ulm', 'Neu-Ulm'],
    ['notes', 'Mag keine Anrufe. Zieht nach Ulm.', 'Zieht nach Ulm.'],
    ['notes', '', 'Zieht nach Ulm.'],
    ['notes', null, 'Zieht nach Ulm.'],
  ])('are one or the other in %s: %s, %s', (name, current, other) => {
    expect(unitedValue(name, current, other)).toBeUndefined();
  });
});
