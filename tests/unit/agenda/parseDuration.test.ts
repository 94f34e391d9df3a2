import { expect, it } from 'vitest';
import { parseDuration } from '../../../shared/domain/agenda';

it.each([
  ['45', 45],
  [' 45 min', 45],
  ['90 Minuten', 90],
  ['1,5 h', 90],
  ['1.5h', 90],
  ['2 Stunden', 120],
  ['1:30', 90],
  ['0:20', 20],
  ['24:00', 1440],
  ['1 h 30', 90],
  ['1h30min', 90],
  ['2 Stunden 5 Minuten', 125],
])('reads %s as %i minutes', (text, minutes) => {
  expect(parseDuration(text)).toBe(minutes);
});

it.each(['', 'bald', '1:75', '-5', '1,5', '25 h', '10 Tage', '1 h 75'])('takes „%s“ for no duration', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});
