import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withWholeWords } from '../../../electron/main/export/wholeWords';

const span = (inner: string) => `/Span<</ActualText <FEFF00AD> >> BDC\n${inner}\nEMC\n`;

describe('withWholeWords', () => {
  it('takes out the mark of a place where a word could have been broken, and leaves every letter where it was', () => {
    const page = `<0070> Tj\n${span('10.85 0 Td <0002> Tj')}0 0 Td <0049> Tj\n13.57 0 Td <0053> Tj\nEMC`;
    expect(withWholeWords(page)).toBe('<0070> Tj\n10.85 0 Td 0 0 Td <0049> Tj\n13.57 0 Td <0053> Tj\nEMC');
  });
  it('takes out one that begins a line, where nothing is moved', () => {
    expect(withWholeWords(`1 0 0 -1 0 9 Tm\n${span('<0002> Tj')}<0049> Tj`)).toBe('1 0 0 -1 0 9 Tm\n<0049> Tj');
  });
  it('leaves a hyphen that is printed, and replacement texts that say something', () => {
    const ligature = '/Span<</ActualText <FEFF00660069> >> BDC\n0 0 Td <0102> Tj\nEMC\n';
    expect(withWholeWords(`${ligature}BT <00D2> Tj ET`)).toBe(`${ligature}BT <00D2> Tj ET`);
  });
  it('moves everything that follows by just as much as before', () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean());
    const movedBy = (content: string) =>
      [...content.matchAll(/([-\d.]+) 0 Td/gu)].reduce((sum, [, by]) => sum + Number(by), 0);
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const page = steps
          .map(([by, isMark]) => (isMark ? span(`${by} 0 Td <0002> Tj`) : `${by} 0 Td <0041> Tj\n`))
          .join('');
        const whole = withWholeWords(page);
        expect(movedBy(whole)).toBe(movedBy(page));
        expect(whole).not.toContain('ActualText');
        expect(whole.split('Tj').length - 1).toBe(steps.filter(([, isMark]) => !isMark).length);
      }),
    );
  });
});
