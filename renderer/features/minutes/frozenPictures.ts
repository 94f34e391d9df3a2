import { pictureHashes, type DocumentImage, type MinutesContent } from '../../../shared/documents';
import { MOST_PIXELS, readPictureSize } from '../../../shared/domain/files';
import { bytesToBase64 } from '../../../shared/text/base64';
import type { useSession } from '../../live';

type Source = Pick<ReturnType<typeof useSession>, 'files' | 'repositories'>;

/** Bytes of a picture in a document: those of our texts have some hundred thousand. */
const MOST_BYTES = 10_000_000;

export interface FrozenPictures {
  /** By the SHA-256 of their bytes. */
  readonly pictures: ReadonlyMap<string, DocumentImage>;
  /** How many are not on this laptop, or cannot be drawn. */
  readonly missing: number;
}

/** The files on this laptop that say of themselves that they are a picture of these minutes, whatever record they hang on. */
export function filesWithPictures(content: MinutesContent, { files, repositories }: Source): readonly string[] {
  const wanted = new Set(pictureHashes(content));
  if (wanted.size === 0) return [];
  const { records, deleted } = repositories.files.snapshot();
  return [...records, ...deleted].flatMap(({ id, sha256 }) => {
    const kind = wanted.has(sha256) ? files.state(id)?.kind : undefined;
    return kind === 'here' || kind === 'sending' ? [id] : [];
  });
}

/** The pictures of frozen minutes: bytes that have the hash that was frozen, and nothing else. */
export async function readFrozenPictures(content: MinutesContent, source: Source): Promise<FrozenPictures> {
  const pictures = new Map<string, DocumentImage>();
  for (const id of filesWithPictures(content, source)) {
    const read = await source.files.read(id);
    if (!read.ok || read.value.size > MOST_BYTES) continue;
    const bytes = new Uint8Array(await read.value.arrayBuffer());
    const picture = toPicture(bytes);
    if (picture) pictures.set(await hashOf(bytes), picture);
  }
  const wanted = pictureHashes(content);
  return { pictures, missing: wanted.filter((hash) => !pictures.has(hash)).length };
}

/** What every format takes; other kinds come into a text only as one of these. */
function toPicture(bytes: Uint8Array): DocumentImage | undefined {
  const size = readPictureSize(bytes);
  if (!size || size.width * size.height > MOST_PIXELS) return undefined;
  const { mediaType, width, height } = size;
  if (mediaType !== 'image/png' && mediaType !== 'image/jpeg') return undefined;
  return { mediaType, width, height, base64: bytesToBase64(bytes), alt: '' };
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
