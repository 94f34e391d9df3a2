import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToPassword, PASSWORD_BYTES } from '../../../shared/server/password';

describe('a generated password', () => {
  it('is made of five groups without characters that look alike, whatever the random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: PASSWORD_BYTES, maxLength: PASSWORD_BYTES }), (bytes) => {
        expect(bytesToPassword(bytes)).toMatch(
          /^[abcdefghijkmnpqrstuvwxyz2-9]{5}(-[abcdefghijkmnpqrstuvwxyz2-9]{5}){4}$/u,
        );
      }),
    );
  });

  it('uses five bits of each byte and favours no letter', () => {
    const letters = Array.from({ length: 256 }, (_, byte) =>
      bytesToPassword(new Uint8Array(PASSWORD_BYTES).fill(byte)).charAt(0),
    );
    const counts = [...new Set(letters)].map((letter) => letters.filter((other) => other === letter).length);
    expect(counts).toEqual(Array.from({ length: 32 }, () => 8));
  });
});
