import { describe, expect, it } from 'vitest';
import { numberedName, withExtension } from '../../../electron/main/export/fileNames';

describe('numberedName', () => {
  it('puts the number before the extension', () => {
    expect([1, 2, 3].map((number) => numberedName('a.b.eml', number))).toEqual([
      'a.b.eml',
      'a.b (2).eml',
      'a.b (3).eml',
    ]);
  });

  it('cuts a name that is as long as a name may be, not its number', () => {
    const longest = `${'ä'.repeat(125)}x.eml`;
    expect(Buffer.byteLength(longest)).toBe(255);
    const numbered = numberedName(longest, 10);
    expect(numbered).toMatch(/^ä+ \(10\)\.eml$/u);
    expect(Buffer.byteLength(numbered)).toBeLessThanOrEqual(255);
  });
});

describe('withExtension', () => {
  it('adds the extension of what is inside, once', () => {
    expect([withExtension('a', 'eml'), withExtension('a.EML', 'eml'), withExtension('a.exe', 'eml')]).toEqual(
      ['a', 'a.EML', 'a.exe'].map((name) => (name === 'a.EML' ? name : `${name}.eml`)),
    );
  });
});
