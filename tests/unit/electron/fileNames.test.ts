import { describe, expect, it } from 'vitest';
import { freeName, withExtension } from '../../../electron/main/export/fileNames';

describe('freeName', () => {
  it('counts up until nobody has the name', async () => {
    const taken = new Set(['a.eml', 'a (2).eml']);
    const name = (wanted: string): Promise<string> => freeName(wanted, async (candidate) => taken.has(candidate));
    expect([await name('b.eml'), await name('a.eml')]).toEqual(['b.eml', 'a (3).eml']);
  });
});

describe('withExtension', () => {
  it('adds the extension of what is inside, once', () => {
    expect([withExtension('a', 'eml'), withExtension('a.EML', 'eml'), withExtension('a.exe', 'eml')]).toEqual(
      ['a', 'a.EML', 'a.exe'].map((name) => (name === 'a.EML' ? name : `${name}.eml`)),
    );
  });
});
