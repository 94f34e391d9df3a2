import type { PlannedMail } from '../../../../shared/domain/answers';

/** The person's own words, as far as they can be told. */
export function wordsOf({ answer: { content, text } }: PlannedMail): string {
  switch (content.type) {
    case 'automatic':
      return content.words;
    case 'words':
      return content.words || content.forwarded?.words || text;
    default:
      return text;
  }
}
