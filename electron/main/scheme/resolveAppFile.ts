import path from 'node:path';

/** A name as the build writes them. Everything that could climb out of the folder (`..`, slashes, drives, NUL) is not such a name. */
const plainName = /^[\w-][\w.-]*$/u;

/**
 * The file that an address of the application's scheme stands for, or undefined.
 * @param pathname as in the URL, still percent-encoded
 */
export function resolveAppFile(folder: string, pathname: string): string | undefined {
  const decoded = decodePath(pathname);
  if (decoded === undefined || !decoded.startsWith('/')) return undefined;
  const names = (decoded === '/' ? '/index.html' : decoded).slice(1).split('/');
  return names.every((name) => plainName.test(name)) ? path.join(folder, ...names) : undefined;
}

function decodePath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // Malformed percent-encoding: no file has such a name.
    return undefined;
  }
}
