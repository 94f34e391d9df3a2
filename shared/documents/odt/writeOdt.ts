import { base64ToBytes } from '../../text/sharedText';
import type { DocumentModel } from '../document';
import { hasLetterhead } from '../pageKinds';
import { zipPackage } from '../zipPackage';
import { odtContent } from './odtContent';
import { odtMeta } from './odtMeta';
import { odtStyles } from './odtStyles';
import { logoPath, xmlDeclaration } from './odtXml';

const mediaType = 'application/vnd.oasis.opendocument.text';

/**
 * An OpenDocument text (ODF 1.3, ISO/IEC 26300). `mimetype` comes first and uncompressed, so that its content is at a
 * fixed place (part 2, §3.3). Everything looks as its named style says: an office that changes a style changes the document.
 */
export function documentToOdt(model: DocumentModel): Uint8Array {
  const logo = hasLetterhead(model.page) ? model.letterhead.logo : undefined;
  const path = logo && logoPath(logo);
  return zipPackage([
    { path: 'mimetype', content: mediaType, isStored: true },
    { path: 'META-INF/manifest.xml', content: manifest(path === undefined ? [] : [[path, logo?.mediaType ?? '']]) },
    { path: 'content.xml', content: odtContent(model) },
    { path: 'styles.xml', content: odtStyles(model) },
    { path: 'meta.xml', content: odtMeta(model) },
    ...(logo === undefined || path === undefined
      ? []
      : [{ path, content: base64ToBytes(logo.base64), isStored: true }]),
  ]);
}

function manifest(pictures: readonly (readonly [string, string])[]): string {
  const entries = [
    ['/', mediaType] as const,
    ['content.xml', 'text/xml'] as const,
    ['styles.xml', 'text/xml'] as const,
    ['meta.xml', 'text/xml'] as const,
    ...pictures,
  ];
  return `${xmlDeclaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entries
    .map(
      ([path, type]) =>
        `<manifest:file-entry manifest:full-path="${path}"${path === '/' ? ' manifest:version="1.3"' : ''} manifest:media-type="${type}"/>`,
    )
    .join('')}</manifest:manifest>`;
}
