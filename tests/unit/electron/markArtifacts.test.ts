import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markArtifacts } from '../../../electron/main/export/markArtifacts';

describe('markArtifacts', () => {
  it('marks lines, tints, images and text that no element holds, and leaves what one holds', () => {
    const page = [
      'q 1 0 0 1 0 0 cm',
      '.7 g 0 0 10 2 re f',
      '0 0 m 5 5 l S',
      '/X1 Do',
      'BT /P <</MCID 0>>BDC /F1 12 Tf <0041> Tj (a \\) (b) c) Tj EMC ET',
      'BT /F1 8 Tf (Seite 1) Tj [(a) -20 <0042>] TJ ET',
      '/Figure <</MCID 1>> BDC /X2 Do 0 0 3 3 re f EMC',
      'Q',
    ].join('\n');
    expect(markArtifacts(page)?.split('\n')).toEqual([
      'q 1 0 0 1 0 0 cm',
      '.7 g /Artifact BMC',
      '0 0 10 2 re f',
      '0 0 m 5 5 l S',
      '/X1 Do',
      '',
      'EMC',
      'BT /P <</MCID 0>>BDC /F1 12 Tf <0041> Tj (a \\) (b) c) Tj EMC ET',
      '/Artifact BMC',
      'BT /F1 8 Tf (Seite 1) Tj [(a) -20 <0042>] TJ ET',
      '',
      'EMC',
      '/Figure <</MCID 1>> BDC /X2 Do 0 0 3 3 re f EMC',
      'Q',
    ]);
  });

  it('ends a mark with the graphics state in which it began', () => {
    expect(markArtifacts('q 0 0 5 5 re f Q 1 1 2 2 re f')).toBe(
      'q /Artifact BMC\n0 0 5 5 re f \nEMC\nQ /Artifact BMC\n1 1 2 2 re f\nEMC\n',
    );
  });

  it('leaves a path that only cuts off alone: nothing may stand within it', () => {
    expect(markArtifacts('0 0 5 5 re W n')).toBe('0 0 5 5 re W n');
    expect(markArtifacts('0 0 5 5 re W* f')).toBe('/Artifact BMC\n0 0 5 5 re W* f\nEMC\n');
  });

  it('gives up where it cannot judge', () => {
    expect(markArtifacts('BI /W 1 /H 1 ID x EI')).toBeUndefined();
    expect(markArtifacts('EMC')).toBeUndefined();
    expect(markArtifacts('BT (a) Tj /P <</MCID 0>> BDC (b) Tj EMC ET')).toBeUndefined();
    expect(markArtifacts('/P <</MCID 0>> BDC (a) Tj')).toBeUndefined();
  });

  it('changes nothing but what it adds, and finds nothing more to mark in its own result', () => {
    const piece = fc.constantFrom(
      'q',
      'Q',
      '1 0 0 RG',
      '0 0 9 9 re f',
      '0 0 m 1 1 l h B*',
      '1 2 3 4 re W n',
      '/Im0 Do',
      'BT (x\\(y) Tj ET',
      '/P <</MCID 3>> BDC\nBT <0041> Tj ET\n0 0 1 1 re f\nEMC',
      '% a comment f Tj',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const page = pieces.join('\n');
        const marked = markArtifacts(page) ?? '';
        const added = marked.split('/Artifact BMC\n').length - 1;
        expect(marked.length).toBe(page.length + added * '/Artifact BMC\n\nEMC\n'.length);
        expect(marked.replaceAll(/\/Artifact BMC\n([\s\S]*?)\nEMC\n/gu, '$1')).toBe(page);
        expect(markArtifacts(marked)).toBe(marked);
      }),
      { seed: 54 },
    );
  });
});
