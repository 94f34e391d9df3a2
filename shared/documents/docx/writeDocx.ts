import { Document, Packer } from 'docx';
import type { DocumentModel } from '../document';
import { docxBody } from './docxBody';
import { docxCore } from './docxCore';
import { docxFooter, docxHeader } from './docxHeaders';
import { docxNumbering } from './docxNumbering';
import { docxStyles } from './docxStyles';
import { twips } from './docxUnits';
import { pageMargins } from '../htmlStyles';
import { liesAcross } from '../pageKinds';

/** Office Open XML (ISO/IEC 29500, transitional) for those who work in Word: real headings, lists and repeated header rows. */
export async function documentToDocx(model: DocumentModel): Promise<Uint8Array> {
  const document = new Document({
    styles: docxStyles(model),
    numbering: docxNumbering(model),
    features: { updateFields: false },
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true },
    sections: [
      {
        properties: {
          page: {
            // The library turns the sheet itself when it is to be landscape.
            size: {
              width: twips(210),
              height: twips(297),
              orientation: liesAcross(model.page) ? 'landscape' : 'portrait',
            },
            margin: margins[model.page],
          },
        },
        ...(model.pageNumber && {
          headers: { default: docxHeader(model) },
          footers: { default: docxFooter(model, model.pageNumber) },
        }),
        children: docxBody(model),
      },
    ],
  });
  // The library cannot write a language or the date of the minutes into the properties.
  return new Uint8Array(
    await Packer.toArrayBuffer(document, undefined, [{ path: 'docProps/core.xml', data: docxCore(model) }]),
  );
}

const { top, right, bottom, left } = pageMargins;

const letter = {
  top: twips(top),
  right: twips(right),
  bottom: twips(bottom),
  left: twips(left),
  header: twips(10),
  footer: twips(9),
};
const margins = {
  letter,
  letterAcross: letter,
  cards: { top: twips(13.5), right: twips(15), bottom: twips(10), left: twips(15) },
  labels: { top: twips(10), right: twips(10), bottom: twips(10), left: twips(10) },
  signs: { top: twips(115), right: twips(20), bottom: twips(5), left: twips(20) },
} as const;
