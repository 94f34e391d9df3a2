import { describe, expect, test } from 'vitest';
import { estimateStrength } from '../../../renderer/features/protection/estimateStrength';

describe('how long a passphrase withstands', () => {
  test.each([
    ['passwort', 'weak', 'common'],
    ['Passwort123', 'weak', 'common'],
    ['sommer2024', 'weak', 'name'],
    ['qwertzuiop', 'weak', 'keys'],
    ['aaaaaaaaaaaa', 'weak', 'repeat'],
    ['23.11.2026', 'weak', 'date'],
    ['Max Mustermann', 'fair', 'short'],
    ['Gänseblümchen', 'good', null],
    ['Zwiebel Fahrrad Ostsee Klammer', 'strong', null],
    ['correct horse battery staple', 'strong', null],
  ])('%s is %s', (passphrase, level, reason) => {
    expect(estimateStrength(passphrase)).toEqual({ level, reason });
  });
});
