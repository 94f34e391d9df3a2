import { xmlDeclaration } from './odtXml';

/** What is in the package (ODF 1.3 part 2, §3.2). @param mediaType of the document @param parts path and media type of each */
export function manifestXml(mediaType: string, parts: readonly (readonly [path: string, type: string])[]): string {
  const entries = [['/', mediaType] as const, ...parts];
  return `${xmlDeclaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entries
    .map(
      ([path, type]) =>
        `<manifest:file-entry manifest:full-path="${path}"${path === '/' ? ' manifest:version="1.3"' : ''} manifest:media-type="${type}"/>`,
    )
    .join('')}</manifest:manifest>`;
}
