import {
  extensionOf,
  isPdf,
  isWholePicture,
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
  | {
      readonly kind: 'picture';
      readonly url: string;
      readonly size: PictureSize;
      /** It is there to its end. */
      readonly isWhole: boolean;
      /** What it is, where its name says that it is another kind of picture: “PNG”. */
      readonly otherKind: string | undefined;
    }
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
      return openPicture(name, bytes);
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

async function openPicture(name: string, bytes: Blob): Promise<Content> {
  const all = new Uint8Array(await bytes.arrayBuffer());
  const size = readPictureSize(all.subarray(0, PICTURE_HEAD));
  if (!size) return { kind: 'problem', problem: { type: 'otherThanNamed' } };
  const { mediaType, width, height } = size;
  if (width * height > MOST_PIXELS) return { kind: 'problem', problem: { type: 'tooManyPixels', width, height } };
  // Under the type that its bytes have, so that markup can never be drawn as a picture.
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  return { kind: 'picture', url, size, isWhole: isWholePicture(all, size), otherKind: otherKind(name, mediaType) };
}

function otherKind(name: string, mediaType: PictureSize['mediaType']): string | undefined {
  const named = extensionOf(name).replace(/^jpg$/u, 'jpeg');
  return mediaType === `image/${named}` ? undefined : mediaType.replace('image/', '').toUpperCase();
}

export function closeContent(content: Content): void {
  if (content.kind === 'picture') URL.revokeObjectURL(content.url);
  if (content.kind === 'pdf') content.view.close();
}
