import { ExternalHyperlink, TextRun as DocxRun, type IRunOptions } from 'docx';
import { cleanText } from '../cleanText';
import type { TextRun } from '../document';

const styleIds = {
  strong: 'Strong',
  emphasis: 'Note',
  code: 'Code',
  italic: 'Emphasis',
  strongItalic: 'StrongItalic',
} as const;

export type DocxInline = DocxRun | ExternalHyperlink;

export function docxRuns(runs: readonly TextRun[]): readonly DocxInline[] {
  return runs.flatMap((run): readonly DocxInline[] => {
    const { text, style, link } = run;
    if (link === undefined) return docxText(text, style && styleIds[style]);
    return [new ExternalHyperlink({ link, children: [linkedText(run)] })];
  });
}

/** Text with its line breaks, in a character style where it has one. */
export function docxText(text: string, style?: string): readonly DocxRun[] {
  return cleanText(text)
    .split('\n')
    .map(
      (line, index) =>
        new DocxRun({ text: line, ...(index > 0 && { break: 1 }), ...(style !== undefined && { style }) }),
    );
}

/** Letters have one character style, which is that of links: how else they look is said beside it. */
function linkedText({ text, style }: TextRun): DocxRun {
  const options: IRunOptions = {
    text: cleanText(text).replaceAll('\n', ' '),
    style: 'Hyperlink',
    ...((style === 'strong' || style === 'strongItalic') && { bold: true }),
    ...((style === 'italic' || style === 'strongItalic') && { italics: true }),
  };
  return new DocxRun(options);
}
