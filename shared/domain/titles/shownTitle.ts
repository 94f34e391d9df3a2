import type { Translate } from '../../messages/translate';
import type { Meeting } from '../../schema';

/**
 * [Note: no title is stored] What has no title is stored without one, and is called so in the language of whoever reads it. An earlier
 * version stored these words for a meeting, in the language of its page: nobody typed them.
 */
const STORED_FOR_NONE: ReadonlySet<string> = new Set(['Ohne Titel', 'Untitled']);

type Words = Translate<'meetings.untitled'>;

/** The title that somebody gave a meeting, `''` for none. See [Note: no title is stored]. */
export function typedTitle({ title }: Pick<Meeting, 'title'>): string {
  const trimmed = title.trim();
  return STORED_FOR_NONE.has(trimmed) ? '' : trimmed;
}

/** What a meeting is called on a screen or in a document, in the language of `t`. */
export function meetingTitle(meeting: Pick<Meeting, 'title'>, t: Words): string {
  return typedTitle(meeting) || t('meetings.untitled');
}

/** The same for an agenda item or a note. */
export function shownTitle(title: string, t: Words): string {
  return title.trim() === '' ? t('meetings.untitled') : title;
}
