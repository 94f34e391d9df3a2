/** What Enter, pressed at the end of a line of a list, types: the next line's mark, or nothing more where the line is empty. */
export interface LineBreak {
  /** Characters before the caret to take away: the mark of a line left empty ends the list. */
  readonly removed: number;
  readonly inserted: string;
}

const LIST_LINE = /^(\s*[-–•*]\s+)(.*)$/u;

/** Undefined where Enter means an ordinary new line. @param before the text up to the caret */
export function breakListLine(before: string): LineBreak | undefined {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const [, mark = '', text = ''] = LIST_LINE.exec(line) ?? [];
  if (mark === '') return undefined;
  return text.trim() === '' ? { removed: line.length, inserted: '' } : { removed: 0, inserted: `\n${mark}` };
}
