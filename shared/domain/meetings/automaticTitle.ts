import { LANGUAGES } from '../../messages';
import { createTranslate } from '../../messages/translate';
import type { Meeting } from '../../schema';
import { CADENCES } from '../../schema/network';
import { periodOf, periodToLabel, shiftPeriod, type Cadence, type Period } from '../quarters';
import { moveStart } from './beginning';

/** How far from its first date the period may lie that an undated meeting was planned for. */
const NEAR_PERIODS = 12;

/**
 * The title after the meeting was moved. „Treffen Q1/2027“, as the application proposes it, says the period of the date and follows it into
 * another; a title that somebody wrote, or that names another period than the meeting was in, is theirs.
 * @param from the start before, `''` where it had none
 */
function titleAfterMove({ title, startsAt: from }: Pick<Meeting, 'title' | 'startsAt'>, to: string): string {
  for (const language of LANGUAGES) {
    const t = createTranslate(language);
    const proposed = (period: Period): string =>
      t('meetings.defaultTitle', { quarter: periodToLabel(period, language) });
    for (const cadence of CADENCES) {
      const next = periodOf(to, cadence);
      if (next && periodsBefore(from, next, cadence).some((period) => proposed(period) === title.trim()))
        return proposed(next);
    }
  }
  return title;
}

function periodsBefore(from: string, next: Period, cadence: Cadence): readonly Period[] {
  const before = periodOf(from, cadence);
  if (before) return [before];
  return Array.from({ length: 2 * NEAR_PERIODS + 1 }, (_, index) => shiftPeriod(next, index - NEAR_PERIODS));
}

/** Another start, with all that moves along: the end and a title that names the period. */
export function moveMeeting(
  meeting: Pick<Meeting, 'title' | 'startsAt' | 'endsAt'>,
  toStartsAt: string,
): Pick<Meeting, 'title' | 'startsAt' | 'endsAt'> {
  return { ...moveStart(meeting, toStartsAt), title: titleAfterMove(meeting, toStartsAt) };
}
