import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { finishPdf } from '../../../electron/main/export/finishPdf';

const properties = { author: 'Netz & Werk', subject: 'Protokoll P-2027-01', keywords: ['TLP:AMBER'] };

async function emptyPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.setTitle('Protokoll <1>');
  pdf.setCreator('Mozilla/5.0');
  return pdf.save();
}

describe('finishPdf', () => {
  it('names Verbund as what made the file, the network as its author, and says so in XMP', async () => {
    const finished = await finishPdf(await emptyPdf(), properties);
    const pdf = await PDFDocument.load(finished, { updateMetadata: false });
    expect([pdf.getTitle(), pdf.getCreator(), pdf.getAuthor(), pdf.getSubject(), pdf.getKeywords()]).toEqual([
      'Protokoll <1>',
      'Verbund',
      'Netz & Werk',
      'Protokoll P-2027-01',
      'TLP:AMBER',
    ]);
    const text = Buffer.from(finished).toString('utf8');
    expect(text).toContain('<xmp:CreatorTool>Verbund</xmp:CreatorTool>');
    expect(text).toContain('<rdf:li>Netz &amp; Werk</rdf:li>');
    expect(text).toContain('<rdf:li xml:lang="x-default">Protokoll &lt;1&gt;</rdf:li>');
    expect(text).not.toContain('Mozilla');
  });

  it('does not call accessible what has no structure', async () => {
    expect(Buffer.from(await finishPdf(await emptyPdf(), undefined)).toString('utf8')).not.toContain('pdfuaid:part');
  });
});
