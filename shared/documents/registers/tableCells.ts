import type { TextRun } from '../document';

export function textCell(text: string): readonly TextRun[] {
  return [{ text }];
}

/** What matters, and below it in grey what explains it; either may be empty. */
export function stackedCell(text: string, detail: string): readonly TextRun[] {
  if (detail.trim() === '') return textCell(text);
  return [...(text.trim() === '' ? [] : [{ text: `${text}\n` }]), { text: detail, style: 'emphasis' }];
}
