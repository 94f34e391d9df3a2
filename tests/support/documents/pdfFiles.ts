import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const large = { maxBuffer: 64 * 1024 * 1024 } as const;

async function poppler(program: 'pdfinfo' | 'pdftotext' | 'pdffonts', args: readonly string[]): Promise<string> {
  return (await run(program, [...args], large)).stdout;
}

/** A node of the structure tree, as `pdfinfo -struct-text` prints it. */
export interface StructureLine {
  readonly depth: number;
  /** Tag, such as H1, or the text itself. */
  readonly tag: string;
  readonly text: string;
}

export async function readStructure(pdf: string): Promise<readonly StructureLine[]> {
  const lines = (await poppler('pdfinfo', ['-struct-text', pdf])).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const depth = line.length - line.trimStart().length;
    const text = /^"(.*)"$/su.exec(line.trim())?.[1];
    return {
      depth,
      tag: text === undefined ? (/^\w+/u.exec(line.trim())?.[0] ?? '') : 'text',
      text: text ?? line.trim(),
    };
  });
}

export function pdfInfo(pdf: string): Promise<string> {
  return poppler('pdfinfo', [pdf]);
}

/** The XMP packet. */
export function pdfMetadata(pdf: string): Promise<string> {
  return poppler('pdfinfo', ['-meta', pdf]);
}

/** Text of the pages in the order of their content, header and footer cut away. A4, points from the top left corner. @param isAcross with the long side below */
export function pdfBodyText(pdf: string, isAcross = false): Promise<string> {
  const size = isAcross ? ['-W', '842', '-H', '462'] : ['-W', '596', '-H', '708'];
  return poppler('pdftotext', ['-raw', '-r', '72', '-x', '0', '-y', '68', ...size, pdf, '-']);
}

/** With header and footer. */
export function pdfText(pdf: string): Promise<string> {
  return poppler('pdftotext', ['-raw', pdf, '-']);
}

export interface PdfFont {
  readonly name: string;
  readonly isEmbedded: boolean;
}

export async function pdfFonts(pdf: string): Promise<readonly PdfFont[]> {
  const [, rule = '', ...rows] = (await poppler('pdffonts', [pdf])).split('\n').filter((line) => line !== '');
  const embeddedAt = rule
    .split(' ')
    .slice(0, 3)
    .reduce((at, column) => at + column.length + 1, 0);
  return rows.map((row) => ({
    name: row.slice(0, rule.indexOf(' ')).trim(),
    isEmbedded: row.slice(embeddedAt, embeddedAt + 3).trim() === 'yes',
  }));
}

export function convertToPdf(files: readonly string[], folder: string): Promise<void> {
  return convert(files, folder, 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}');
}

/**
 * All files with one start of LibreOffice, which takes longer than the work. Its profile is its own, so that an open office does not matter.
 * @param filter as `--convert-to` wants it: `odt`, `docx`
 */
export async function convert(files: readonly string[], folder: string, filter: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  await run(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', filter, '--outdir', folder, ...files],
    large,
  );
}
