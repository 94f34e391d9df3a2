import medium from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-Medium.woff2?url';
import regular from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-Regular.woff2?url';
import semiBold from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-SemiBold.woff2?url';
import { systemFonts, type HtmlFonts } from '../../../../shared/documents';
import { bytesToBase64 } from '../../../../shared/text/sharedText';

const FACES = [
  { url: regular, weight: 400 },
  { url: medium, weight: 500 },
  { url: semiBold, weight: 600 },
] as const;

let loading: Promise<HtmlFonts> | undefined;

/** Fira Sans inside the document itself: it is printed in a window that may load nothing, and looks the same on every laptop. */
export function loadDocumentFonts(): Promise<HtmlFonts> {
  loading ??= Promise.all(FACES.map(toFontFace)).then((faces) => ({ css: faces.join('\n'), family: systemFonts.family }));
  return loading;
}

async function toFontFace({ url, weight }: (typeof FACES)[number]): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`font ${weight}: ${response.status}`);
  const base64 = bytesToBase64(new Uint8Array(await response.arrayBuffer()));
  return `@font-face{font-family:"Fira Sans";font-weight:${weight};font-style:normal;src:url(data:font/woff2;base64,${base64}) format("woff2")}`;
}
