import type { RichRun } from '../../text/rich/richText';
import { cleanText } from '../cleanText';
import type { TextRun } from '../document';
import { mergeRuns } from './textRuns';

/** Letters as every writer prints them, see [Note: clean text]: line breaks that are none of a line's own are left for the caller. */
export function runsOf(runs: readonly RichRun[]): readonly TextRun[] {
  return mergeRuns(
    runs.flatMap((run, index): readonly TextRun[] => {
      const printed = { ...toTextRun(run), text: cleanText(run.text) };
      // The words of one address may look different among each other; it stands behind the last.
      if (run.link === '' || runs[index + 1]?.link === run.link) return [printed];
      const first = runs.slice(0, index).findLastIndex(({ link }) => link !== run.link) + 1;
      const words = runs.slice(first, index + 1).map(({ text }) => text);
      return isSaid(words.join(''), run.link) ? [printed] : [printed, ...addressBehind(run.link)];
    }),
  );
}

export function toTextRun({ text, isBold, isItalic, link }: RichRun): TextRun {
  const style = isBold ? (isItalic ? 'strongItalic' : 'strong') : isItalic ? 'italic' : undefined;
  return { text, ...(style && { style }), ...(link !== '' && { link }) };
}

/** Whether the words are the address, as one would copy it from a paper. */
function isSaid(words: string, link: string): boolean {
  const shown = (text: string): string =>
    text
      .trim()
      .toLowerCase()
      .replace(/^(?:mailto:|https?:\/\/)(?:www\.)?|^www\./u, '')
      .replace(/\/$/u, '');
  return shown(words) === shown(link);
}

function addressBehind(link: string): readonly TextRun[] {
  return [{ text: ' (' }, { text: link.replace(/^mailto:/iu, ''), link }, { text: ')' }];
}
