import { TextRun as DocxRun } from 'docx';
import { cleanText } from '../cleanText';
import type { TextRun } from '../document';

const styleIds = { strong: 'Strong', emphasis: 'Note', code: 'Code' } as const;

export function docxRuns(runs: readonly TextRun[]): readonly DocxRun[] {
  return runs.flatMap(({ text, style }) => docxText(text, style && styleIds[style]));
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
