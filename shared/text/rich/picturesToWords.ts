import { lineToText, richLine, type RichText } from './richText';

/** For where there are no pictures: a line of text in the place of each that says something. @param wordsOf of what it shows; `''` where nobody described it */
export function picturesToWords(rich: RichText, wordsOf: (shown: string) => string): RichText {
  return rich.flatMap((line) => {
    if (line.kind !== 'image') return [line];
    return line.isDecorative ? [] : [richLine('text', wordsOf(lineToText(line).trim()))];
  });
}
