import { decodeTime } from 'ulid';
import { describe, expect, it, vi } from 'vitest';
import { ulid } from '../../shared/ulid';

describe('ulid', () => {
  it('is of the standard form and tells its time', () => {
    const before = Date.now();
    const id = ulid();
    expect(id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u);
    expect(decodeTime(id)).toBeGreaterThanOrEqual(before);
    expect(decodeTime(id)).toBeLessThanOrEqual(Date.now());
  });

  it('is another one each time, with every letter at every random place', () => {
    const ids = Array.from({ length: 5000 }, () => ulid());
    expect(new Set(ids).size).toBe(ids.length);
    for (let place = 10; place < 26; place += 1) expect(new Set(ids.map((id) => id[place])).size).toBe(32);
  });

  it('asks for random bytes in one go for many', () => {
    const ask = vi.spyOn(crypto, 'getRandomValues');
    for (let count = 0; count < 1000; count += 1) ulid();
    expect(ask.mock.calls.length).toBeLessThanOrEqual(3);
    ask.mockRestore();
  });
});
