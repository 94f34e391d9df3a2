import encodeQR from 'qr';
import { bytesToBase64 } from '../text/base64';
import { escapeHtml } from './escapeHtml';
import { systemFonts, type HtmlFonts } from './html';
import { softHyphens } from './softHyphens';
import type { DocumentLanguage } from './minutesContent';

export const POSTER_SIZES = ['A4', 'A3'] as const;
export type PosterSize = (typeof POSTER_SIZES)[number];

/** A poster of a meeting, all words chosen and in its language; what is `''` is left out. */
export type Poster = {
  readonly language: DocumentLanguage;
  readonly size: PosterSize;
  readonly network: string;
  readonly title: string;
  readonly date: string;
  readonly time: string;
  readonly event: string;
  readonly place: string;
  /** A sentence or two; longer texts are cut off by the paper. */
  readonly text: string;
  /** `https:` address behind the QR code. */
  readonly address: string;
  readonly callToAction: string;
  /** Says what the code is and names its address, for those who do not see it. */
  readonly codeLabel: string;
  readonly contact: string;
};

/** Everything is measured in a unit that is a millimetre on A4: A3 is the same poster, √2 times as large. */
const UNIT: Readonly<Record<PosterSize, string>> = { A4: '1mm', A3: '1.41421mm' };
/** Letters of a title up to which it is set large: two lines of it. */
const LONG_TITLE = 30;
/** Letters that fit a line at least, and the height of the line, in units. */
const LINE = {
  network: { letters: 28, height: 14 },
  short: { letters: 16, height: 22 },
  long: { letters: 22, height: 16.5 },
  date: { letters: 28, height: 12.6 },
  place: { letters: 36, height: 9.6 },
  event: { letters: 44, height: 7.8 },
  text: { letters: 52, height: 7.9 },
} as const;
/** Lines of the text for which room is made, and the most that are shown. */
const TEXT_LINES = { least: 4, most: 7 } as const;
/** Of the page, below the title, around the line and above the text, in units. */
const MARGINS = 65;
const SCALES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5] as const;
/** Does not fit beside the code and must break somewhere. */
const LONG_PART = 30;
/** Modules of the quiet zone that scanners need around the code (ISO/IEC 18004). */
const QUIET = 4;
/** About 400 dots per inch on A4 for a code of usual length. */
const DOTS_PER_MODULE = 24;

/** A page of its own for `printToPDF`: no script, no outside reference, one heading, the code as a picture with alternative text. */
export function posterToHtml(poster: Poster, fonts: HtmlFonts = systemFonts): string {
  const line = (className: string, text: string): string =>
    text === '' ? '' : `<p class="${className}">${escapeHtml(text)}</p>`;
  const title = poster.title.length > LONG_TITLE ? 'long' : 'short';
  const { scale, textLines } = fit(poster, title);
  return `<!DOCTYPE html>
<html lang="${poster.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${escapeHtml([poster.title, poster.date].filter((part) => part !== '').join(', '))}</title>
<style>${fonts.css}${styles(poster.size, fonts.family)}main { --u: calc(${UNIT[poster.size]} * ${scale}); --text-lines: ${textLines}; }</style>
</head>
<body>
<header>${line('network', poster.network)}</header>
<main>
<h1 class="${title}">${escapeHtml(softHyphens(poster.title, LINE[title].letters + 2))}</h1>
${line('date', poster.date)}
${line('time', poster.time)}
${line('place', poster.place)}
${line('event', poster.event)}
${line('text', poster.text)}
</main>
<footer>
${poster.address === '' ? '' : signUp(poster)}
${line('contact', poster.contact)}
</footer>
</body>
</html>
`;
}

/**
 * What stands between header and footer is set smaller where it would not fit otherwise: of a poster nothing is cut off in the middle. Lines are
 * estimated on the safe side, since nothing here knows the widths of letters.
 */
function fit(poster: Poster, title: 'short' | 'long'): { readonly scale: number; readonly textLines: number } {
  const header = 30 + heightOf(poster.network, 'network');
  const footer = 15 + (poster.address === '' ? 0 : 70) + (poster.contact === '' ? 0 : 12);
  const room = 297 - header - footer;
  /** Lines of text for which there is room at a scale. */
  const textLinesAt = (scale: number): number => {
    const facts =
      heightOf(poster.title, title, scale) +
      heightOf(poster.date, 'date', scale) +
      heightOf(poster.time, 'date', scale) +
      heightOf(poster.place, 'place', scale) +
      heightOf(poster.event, 'event', scale);
    return Math.floor((room / scale - facts - MARGINS) / LINE.text.height);
  };
  const scale =
    SCALES.find((each) => textLinesAt(each) >= Math.min(TEXT_LINES.least, linesOf(poster.text, 'text', each))) ??
    SCALES[SCALES.length - 1] ??
    1;
  return { scale, textLines: Math.min(TEXT_LINES.most, Math.max(1, textLinesAt(scale))) };
}

function linesOf(text: string, kind: keyof typeof LINE, scale = 1): number {
  return Math.ceil((text.length * scale) / LINE[kind].letters);
}

function heightOf(text: string, kind: keyof typeof LINE, scale = 1): number {
  return linesOf(text, kind, scale) * LINE[kind].height;
}

function signUp({ address, callToAction, codeLabel }: Poster): string {
  // Chromium tags a bitmap as a figure with its alternative text, and leaves a vector picture out of the structure.
  const code = bytesToBase64(encodeQR(address, 'gif', { ecc: 'medium', border: QUIET, scale: DOTS_PER_MODULE }));
  return `<div class="signup"><img alt="${escapeHtml(codeLabel)}" src="data:image/gif;base64,${code}"><div><p class="call">${escapeHtml(callToAction)}</p><p class="address"><a href="${escapeHtml(address)}">${readable(address)}</a></p></div></div>`;
}

/** As one types it: without the scheme, which browsers add, and broken behind a slash, where nobody takes the break for a hyphen. */
function readable(address: string): string {
  const parts = address
    .replace(/^https?:\/\//iu, '')
    .replace(/\/$/u, '')
    .split(/(?<=\/)/u);
  return parts
    .map((part) => (part.length > LONG_PART ? escapeHtml(part) : `<span>${escapeHtml(part)}</span>`))
    .join('<wbr>');
}

function styles(size: PosterSize, fontFamily: string): string {
  const u = (units: number): string => `calc(var(--u) * ${units})`;
  return `
@page { size: ${size} portrait; margin: 0; }
:root { --u: ${UNIT[size]}; }
* { box-sizing: border-box; margin: 0; }
html { font-family: ${fontFamily}; color: #171a2b; line-height: 1.2; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { display: flex; flex-direction: column; width: ${u(210)}; height: ${u(297)}; overflow: hidden; }
header { flex: none; padding: ${u(16)} ${u(20)} ${u(14)}; background: #1d3f95; color: #fff; }
.network { font-size: ${u(11)}; font-weight: 500; line-height: 1.25; text-wrap: balance; }
main { display: flex; flex: 1; flex-direction: column; min-height: 0; padding: ${u(18)} calc(${UNIT[size]} * 20) ${u(8)}; overflow: hidden; }
h1 { font-size: ${u(21)}; font-weight: 600; letter-spacing: -0.015em; line-height: 1.05; margin-bottom: ${u(14)}; hyphens: auto; overflow-wrap: break-word; text-wrap: balance; }
h1.long { font-size: ${u(15)}; line-height: 1.1; }
.date { font-size: ${u(10.5)}; font-weight: 600; }
.time { font-size: ${u(10.5)}; }
.place { margin-top: ${u(7)}; padding-top: ${u(7)}; border-top: ${u(0.6)} solid #1d3f95; font-size: ${u(8)}; font-weight: 500; }
.event { margin-top: ${u(1.5)}; font-size: ${u(6.5)}; color: #4b5268; }
.text { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: var(--text-lines); overflow: hidden; flex: none; margin-top: ${u(9)}; font-size: ${u(5.6)}; line-height: 1.4; white-space: pre-line; hyphens: auto; }
footer { flex: none; padding: 0 ${u(20)} ${u(15)}; }
.signup { display: flex; align-items: center; gap: ${u(10)}; padding: ${u(8)}; background: #eef2fb; border-radius: ${u(2)}; }
.signup img { flex: none; width: ${u(54)}; height: ${u(54)}; image-rendering: pixelated; }
.signup div { min-width: 0; }
.call { font-size: ${u(10)}; font-weight: 600; margin-bottom: ${u(3)}; }
.address { font-size: ${u(5.6)}; overflow-wrap: anywhere; }
.address a { color: #1d3f95; text-decoration: none; }
.address span { white-space: nowrap; }
.contact { margin-top: ${u(6)}; font-size: ${u(4.6)}; color: #4b5268; }
`;
}
