import { assertNever } from '../assertNever';
import { cleanText } from './cleanText';
import type { TextRun } from './document';

/** @param lineBreak what stands for a line feed */
export function runsMarkdown(runs: readonly TextRun[], lineBreak: string): string {
  const letters = runs.map(({ text }) => cleanText(text)).join('');
  let from = 0;
  return runs
    .map((run, index) => {
      const [before, after] = [runs[index - 1], runs[index + 1]];
      const isBesideMark = before?.style !== undefined || after?.style !== undefined;
      const words = cleanText(run.text)
        .split('\n')
        .map((line, at) => {
          if (at > 0) from += 1;
          const place = { before: letters.charAt(from - 1), after: letters.charAt(from + line.length), isBesideMark };
          from += line.length;
          return styled(line, run.style, place);
        })
        .join(lineBreak);
      return linked(words, run.link, before?.link, after?.link);
    })
    .join('');
}

/** The runs of one address are one link. A bar would end the cell of a table, an ampersand begin an entity (CommonMark §6.2, §6.3). */
function linked(
  words: string,
  link: string | undefined,
  before: string | undefined,
  after: string | undefined,
): string {
  if (link === undefined) return words;
  const target = cleanText(link).replaceAll('&', '&amp;').replaceAll('|', '%7C');
  return `${before === link ? '' : '['}${words}${after === link ? '' : `](<${target}>)`}`;
}

/** The letter before and the one after; `''` at either end. */
interface Place {
  readonly before: string;
  readonly after: string;
  /** Signs of two emphases in a row would be taken for other ones. */
  readonly isBesideMark: boolean;
}

function styled(line: string, style: TextRun['style'], place: Place): string {
  if (line.trim() === '' || style === undefined) return escapeMarkdown(line);
  switch (style) {
    case 'strong':
      return emphasised(line, '**', ['<strong>', '</strong>'], place);
    case 'emphasis':
    case 'italic':
      return emphasised(line, '*', ['<em>', '</em>'], place);
    case 'strongItalic':
      return emphasised(line, '***', ['<strong><em>', '</em></strong>'], place);
    case 'code':
      return `\`${line.trim().replace(/`/gu, '')}\``;
    default:
      return assertNever(style);
  }
}

/** Asterisks are signs only where they touch the words, and beside a letter only if no other sign stands between (CommonMark §6.2): elsewhere it takes HTML. */
function emphasised(line: string, sign: string, [open, close]: readonly [string, string], place: Place): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(line) ?? [];
  const outside = [(place.before + before).slice(-1), (after + place.after).slice(0, 1)] as const;
  const isFree = (letter: string): boolean => letter === '' || /\s/u.test(letter);
  const isSafe =
    (isFree(outside[0]) || (!place.isBesideMark && /^[\p{L}\p{N}]/u.test(words))) &&
    (isFree(outside[1]) || (!place.isBesideMark && /[\p{L}\p{N}]$/u.test(words)));
  const text = escapeMarkdown(words);
  return `${escapeMarkdown(before)}${isSafe ? `${sign}${text}${sign}` : `${open}${text}${close}`}${escapeMarkdown(after)}`;
}

/**
 * CommonMark §2.4 allows a backslash before any ASCII punctuation; those that can open mark-up anywhere or at the
 * beginning of a line are escaped. A number and dot at the beginning of a line would become a list.
 */
export function escapeMarkdown(text: string): string {
  return cleanText(text)
    .replace(/[\\`*_[\]<>#|~&!]/gu, '\\$&')
    .replace(/^(\s*)([-+=:])/gmu, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gmu, '$1\\$2');
}
