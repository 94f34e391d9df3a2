import smallRegular from '@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff2?url';
import smallSemiBold from '@fontsource/fira-sans/files/fira-sans-latin-600-normal.woff2?url';
import medium from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-Medium.woff2?url';
import regular from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-Regular.woff2?url';
import semiBold from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-SemiBold.woff2?url';
import { createDocumentFonts, type DocumentFonts } from '../../shared/documents';
import { bytesToBase64 } from '../../shared/text/base64';

const FACES = [
  { url: regular, weight: 400 },
  { url: medium, weight: 500 },
  { url: semiBold, weight: 600 },
] as const;

/**
 * Header and footer are laid out again on every page, with their fonts: the complete fonts made long minutes five times slower. These contain
 * the letters of Western Europe; any other letter comes from a font of the laptop. The page uses them too: only a font that the page
 * has loaded is available in time for its header, whose text would otherwise not be printed at all.
 */
const SMALL_FACES = [
  { url: smallRegular, weight: 400 },
  { url: smallSemiBold, weight: 600 },
] as const;

let loading: Promise<DocumentFonts> | undefined;

/** Fira Sans inside the document itself: it is printed in a window that may load nothing, and looks the same on every laptop. */
export function loadDocumentFonts(): Promise<DocumentFonts> {
  loading ??= Promise.all([toFontFaces(FACES), toFontFaces(SMALL_FACES)]).then(([whole, small]) =>
    createDocumentFonts(whole, small),
  );
  return loading;
}

interface Face {
  readonly url: string;
  readonly weight: number;
}

function toFontFaces(faces: readonly Face[]): Promise<readonly string[]> {
  return Promise.all(faces.map(toFontFace));
}

async function toFontFace({ url, weight }: Face): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`font ${weight}: ${response.status}`);
  const base64 = bytesToBase64(new Uint8Array(await response.arrayBuffer()));
  return `@font-face{font-family:"Fira Sans";font-weight:${weight};font-style:normal;src:url(data:font/woff2;base64,${base64}) format("woff2")}`;
}
