import {
  isPdf,
  MOST_PIXELS,
  PDF_HEAD,
  PICTURE_HEAD,
  previewOf,
  readPictureSize,
  type PictureSize,
} from '../../../../shared/domain/files';
import { decodeText } from '../../../../shared/domain/import';
import { openPdfView, type PdfView, type PdfViewProblem } from '../../../reading';

/** Bytes of a text that are shown: more than anybody reads in a preview. */
const MOST_TEXT = 500_000;

export type ContentProblem =
  | PdfViewProblem
  /** Its name says what its bytes are not. */
  | { readonly type: 'otherThanNamed' }
  | { readonly type: 'tooManyPixels'; readonly width: number; readonly height: number };

export type Content =
  | { readonly kind: 'picture'; readonly url: string; readonly size: PictureSize }
  | { readonly kind: 'pdf'; readonly view: PdfView }
  | { readonly kind: 'text'; readonly text: string; readonly isCut: boolean }
  /** There is no preview for such files. */
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly problem: ContentProblem };

/** Makes a file ready to be looked at. What it is, its bytes decide; the name only says what is expected. Whoever opens it closes it. */
export async function openContent(name: string, bytes: Blob): Promise<Content> {
  const preview = previewOf(name);
  switch (preview) {
    case 'none':
      return { kind: 'none' };
    case 'picture':
      return openPicture(bytes);
    case 'text': {
      const { text } = decodeText(new Uint8Array(await bytes.slice(0, MOST_TEXT).arrayBuffer()));
      return { kind: 'text', text, isCut: bytes.size > MOST_TEXT };
    }
    case 'pdf': {
      const opened = await openPdfView(new Uint8Array(await bytes.arrayBuffer()));
      if (opened.ok) return { kind: 'pdf', view: opened.value };
      const isOther =
        opened.error.type === 'damaged' && !isPdf(new Uint8Array(await bytes.slice(0, PDF_HEAD).arrayBuffer()));
      return { kind: 'problem', problem: isOther ? { type: 'otherThanNamed' } : opened.error };
    }
  }
}

async function openPicture(bytes: Blob): Promise<Content> {
  const size = readPictureSize(new Uint8Array(await bytes.slice(0, PICTURE_HEAD).arrayBuffer()));
  if (!size) return { kind: 'problem', problem: { type: 'otherThanNamed' } };
  const { mediaType, width, height } = size;
  if (width * height > MOST_PIXELS) return { kind: 'problem', problem: { type: 'tooManyPixels', width, height } };
  // Under the type that its bytes have, so that markup can never be drawn as a picture.
  return { kind: 'picture', url: URL.createObjectURL(new Blob([bytes], { type: mediaType })), size };
}

export function closeContent(content: Content): void {
  if (content.kind === 'picture') URL.revokeObjectURL(content.url);
  if (content.kind === 'pdf') content.view.close();
}
