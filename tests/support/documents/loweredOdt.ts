import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { documentToOdt, type DocumentModel } from '../../../shared/documents';

const SPACER = 'Abstand';

/** The blocks as an ODT, all of them so many millimetres lower on the first page. */
export function loweredOdt(model: DocumentModel, millimetres: number): Uint8Array {
  const spacer = { kind: 'paragraph', role: 'text', runs: [{ text: SPACER }] } as const;
  const parts = unzipSync(documentToOdt({ ...model, blocks: [spacer, ...model.blocks] }));
  const content = strFromU8(parts['content.xml'] ?? new Uint8Array())
    .replace(
      /<\/office:automatic-styles>/u,
      `<style:style style:name="Spacer" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="${millimetres.toFixed(2)}mm"/></style:style>$&`,
    )
    .replace(
      `<text:p text:style-name="Text_20_body">${SPACER}</text:p>`,
      `<text:p text:style-name="Spacer">${SPACER}</text:p>`,
    );
  // Uncompressed, as the media type has to lie.
  return zipSync({ ...parts, 'content.xml': strToU8(content) }, { level: 0 });
}
