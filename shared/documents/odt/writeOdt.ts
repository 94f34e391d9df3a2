import { base64ToBytes } from '../../text/base64';
import type { DocumentModel } from '../document';
import { hasLetterhead } from '../pageKinds';
import { zipPackage } from '../zipPackage';
import { odtContent } from './odtContent';
import { manifestXml } from './odtManifest';
import { odtMeta } from './odtMeta';
import { picturesOf } from './odtPicture';
import { odtStyles } from './odtStyles';
import { logoPath } from './odtXml';

const mediaType = 'application/vnd.oasis.opendocument.text';
const texts = ['content.xml', 'styles.xml', 'meta.xml'].map((path) => [path, 'text/xml'] as const);

/**
 * An OpenDocument text (ODF 1.3, ISO/IEC 26300). `mimetype` comes first and uncompressed, so that its content is at a
 * fixed place (part 2, §3.3). Everything looks as its named style says: an office that changes a style changes the document.
 */
export function documentToOdt(model: DocumentModel): Uint8Array {
  const logo = hasLetterhead(model.page) ? model.letterhead.logo : undefined;
  const path = logo && logoPath(logo);
  const drawn = picturesOf(model);
  const pictures = [
    ...(path === undefined ? [] : [[path, logo?.mediaType ?? ''] as const]),
    ...drawn.map(({ path: place, picture }) => [place, picture.mediaType] as const),
  ];
  return zipPackage([
    { path: 'mimetype', content: mediaType, isStored: true },
    { path: 'META-INF/manifest.xml', content: manifestXml(mediaType, [...texts, ...pictures]) },
    { path: 'content.xml', content: odtContent(model) },
    { path: 'styles.xml', content: odtStyles(model) },
    { path: 'meta.xml', content: odtMeta(model) },
    ...(logo === undefined || path === undefined
      ? []
      : [{ path, content: base64ToBytes(logo.base64), isStored: true }]),
    ...drawn.map(({ path: place, picture }) => ({
      path: place,
      content: base64ToBytes(picture.base64),
      isStored: true,
    })),
  ]);
}
