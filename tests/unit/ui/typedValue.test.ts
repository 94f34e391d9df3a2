import { describe, expect, test } from 'vitest';
import { completeYear } from '../../../renderer/ui/fields/dateValues';
import { stillTyped, typeOn, type Typed } from '../../../renderer/ui/fields/useTypedValue';

/** What the field shows while `value` has come back. */
function shown(typed: Typed<string> | undefined, value: string): string {
  return stillTyped(typed, value)?.latest ?? value;
}

describe('digits typed faster than the store answers', () => {
  const first = typeOn(undefined, '10:00', '01:00');
  const second = typeOn(stillTyped(first, '10:00'), '10:00', '12:00');
  const third = typeOn(stillTyped(second, '01:00'), '01:00', '12:04');

  test('stay on the screen, whichever of them has come back', () => {
    expect(shown(first, '10:00')).toBe('01:00');
    for (const value of ['10:00', '01:00', '12:00']) expect(shown(third, value)).toBe('12:04');
    expect(shown(third, '12:04')).toBe('12:04');
  });

  test('give way to what somebody else wrote meanwhile', () => {
    expect(shown(third, '15:30')).toBe('15:30');
  });

  test('are over once the latest has come back: an undo shows what was before', () => {
    expect(stillTyped(third, '12:04')).toBeUndefined();
    expect(shown(undefined, '10:00')).toBe('10:00');
  });

  test('begin anew after something else came', () => {
    const anew = typeOn(stillTyped(third, '15:30'), '15:30', '16:30');
    expect(shown(anew, '15:30')).toBe('16:30');
    expect(shown(anew, '10:00')).toBe('10:00');
  });
});

describe('the year of a date that is being typed', () => {
  test.each([
    ['2027-02-28', '2027-02-28'],
    ['1900-01-01T10:00', '1900-01-01T10:00'],
    ['0028-12-24T12:45', '2028-12-24T12:45'],
    ['0099-01-01', '2099-01-01'],
    ['0002-12-24', undefined],
    ['0202-12-24', undefined],
    [null, null],
  ])('%s means %s', (typed, meant) => {
    expect(completeYear(typed)).toBe(meant);
  });
});
