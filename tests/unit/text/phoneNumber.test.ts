import { describe, expect, test } from 'vitest';
import { phoneSpellings, phoneToNational } from '../../../shared/text/phoneNumber';

describe('a phone number', () => {
  test('is one, however it is written', () => {
    for (const text of [
      '+49 69 90009 447',
      '0049 69/90009-447',
      '069 90009447',
      '+49 (0)69 90009-447',
      ' (069) 90 00 94 47',
    ])
      expect(phoneToNational(text)).toBe('06990009447');
    expect(phoneToNational('+43 1 5331')).toBe('004315331');
    expect(phoneToNational('Durchwahl folgt')).toBe('');
  });

  test('has the spellings in which it is looked for', () => {
    expect(phoneSpellings('069 90009')).toEqual(['06990009', '6990009', '496990009', '00496990009']);
    expect(phoneSpellings('+43 1 5331')).toEqual(['004315331']);
    expect(phoneSpellings('–')).toEqual([]);
  });
});
