import { toComposed } from '../text/normalForm';

const maximalLength = 120;

// Forbidden by Windows (CreateFile, “Naming Files, Paths, and Namespaces”) or awkward in mail and shells.
const forbidden =
  /[\u0000-\u001f\u007f<>:"/\\|?*#%&{}$!'`´„“”‚‘’«»@^~;,=+()[\]\u200b-\u200f\u2028-\u202e\u2066-\u2069]+/gu;

const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/iu;

export type FileNameParts = {
  /** Calendar date or instant; only YYYY-MM-DD is used, so that folders sort by time. */
  readonly date: string;
  readonly kind: string;
  readonly title: string;
  /** Without dot. */
  readonly extension: string;
};

/** "2026-12-09_Protokoll_Herbsttagung.pdf": valid on Windows, macOS and Linux, umlauts kept. */
export function documentFileName({ date, kind, title, extension }: FileNameParts): string {
  const parts = [/^\d{4}-\d\d-\d\d/u.exec(date)?.[0] ?? '', safePart(kind), safePart(title)].filter(
    (part) => part !== '',
  );
  const stem = shorten(parts.join('_'), maximalLength - extension.length - 1);
  const safeStem = stem === '' ? 'Verbund' : stem;
  return `${reserved.test(safeStem) ? `_${safeStem}` : safeStem}.${extension}`;
}

function safePart(text: string): string {
  return toComposed(text)
    .replace(forbidden, ' ')
    .trim()
    .replace(/\s+/gu, '-')
    .replace(/-{2,}/gu, '-')
    .replace(/^[.\-_]+|(?<![.\-_])[.\-_]+$/gu, '');
}

/** By code points, so that no character is cut in two; names end neither in a dot nor in a dash. */
function shorten(text: string, length: number): string {
  return Array.from(text)
    .slice(0, length)
    .join('')
    .replace(/(?<![.\-_])[.\-_]+$/u, '');
}
