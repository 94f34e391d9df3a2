import { toPlainText } from '../text/plainText';

const maximalLength = 120;

/** What file systems take as one name: 255 bytes (ext4, APFS) or UTF-16 units (NTFS), of which UTF-8 never has fewer. */
const LARGEST_NAME_BYTES = 255;

// Forbidden by Windows (CreateFile, “Naming Files, Paths, and Namespaces”) or awkward in mail and shells.
const awkward = /[<>:"/\\|?*#%&{}$!'`´„“”‚‘’«»@^~;,=+()[\]]+/gu;
/** What no name holds: what Windows forbids, controls, half characters. What nobody sees, or turns the rest around, goes by [Note: plain text]. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]+/gu;

/** Devices of Windows, whatever extension follows. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/iu;

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
  const stem = Array.from(parts.join('_'))
    .slice(0, maximalLength - extension.length - 1)
    .join('');
  return toFileName(`${stem.replace(/[.\-_]+$/u, '')}.${extension}`, extension);
}

/**
 * Any text as a file's name, with this extension: valid on Windows, macOS and Linux, no path, at most 255 bytes. A name that is valid
 * already stays as it is.
 * @param extension without dot; added where the name has another or none, so that a PDF cannot end up as `minutes.exe`
 * @param addition stands before the extension and is never cut off: ` (2)`
 */
export function toFileName(text: string, extension: string, addition = ''): string {
  const plain = toPlainText(text).replace(forbidden, ' ').trim();
  const ending = `.${extension}`;
  const named = plain.toLowerCase().endsWith(ending) ? plain.slice(0, -ending.length) : plain;
  // Windows drops dots and blanks at the end; a dot at the beginning hides a file.
  const stem = named.replace(/^[. ]+|[. ]+$/gu, '');
  const safe = stem === '' ? 'Verbund' : reserved.test(stem) ? `_${stem}` : stem;
  const kept = `${addition}${ending}`;
  return `${shortenToBytes(safe, LARGEST_NAME_BYTES - bytesOf(kept)).replace(/[. ]+$/u, '')}${kept}`;
}

function safePart(text: string): string {
  return toPlainText(text)
    .replace(forbidden, ' ')
    .replace(awkward, ' ')
    .trim()
    .replace(/\s+/gu, '-')
    .replace(/-{2,}/gu, '-')
    .replace(/^[.\-_]+|(?<![.\-_])[.\-_]+$/gu, '');
}

const characters = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** By what a person takes for one character, so that none is cut in two. */
function shortenToBytes(text: string, limit: number): string {
  if (bytesOf(text) <= limit) return text;
  let kept = '';
  let size = 0;
  for (const { segment } of characters.segment(text)) {
    size += bytesOf(segment);
    if (size > limit) break;
    kept += segment;
  }
  return kept;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
