import type { Meeting } from '../../schema';
import { fold } from '../../text/fold';

/** What mail programs and automata put before a subject, in German and English. */
const PREFIX =
  /^(?:(?:re|aw|antw|antwort|wg|fw|fwd|weitergeleitet|sv|tr)(?:\s?\[\d+\])?|automatische antwort|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|abwesenheits(?:notiz|nachricht|meldung)|abwesend|out of (?:the )?office(?: reply)?|unzustellbar|nicht zustellbar|undeliverable|undelivered(?: mail)?|gelesen|read|zugestellt|delivered|zugesagt|abgesagt|abgelehnt|mit vorbehalt|accepted|declined|tentative)\s*:\s*/iu;

/** The subject that was answered. */
export function bareSubject(subject: string): string {
  let bare = subject.replaceAll(/\s+/gu, ' ').trim();
  for (let next = bare.replace(PREFIX, ''); next !== bare; next = bare.replace(PREFIX, '')) bare = next;
  return bare;
}

/** Whether somebody passes a mail on. */
export function isForwardSubject(subject: string): boolean {
  return /^\s*(?:wg|fw|fwd|weitergeleitet)\s*:/iu.test(subject);
}

/** Shorter titles are found in any subject. */
const SHORTEST_TITLE = 5;

/**
 * Finds the meeting that a subject names by its title; of several of that title the one whose day it names too, and none where that leaves a doubt.
 * Thousands of answers have few subjects: each is looked at once.
 */
export function createMeetingFinder(meetings: readonly Meeting[]): (subject: string) => Meeting | undefined {
  const titled = meetings
    .map((meeting) => ({ meeting, title: fold(meeting.title.trim()) }))
    .filter(({ title }) => title.length >= SHORTEST_TITLE);
  const known = new Map<string, Meeting | undefined>();
  return (subject) => {
    const said = fold(bareSubject(subject));
    if (!known.has(said)) known.set(said, findMeeting(said, titled));
    return known.get(said);
  };
}

function findMeeting(
  said: string,
  titled: readonly { readonly meeting: Meeting; readonly title: string }[],
): Meeting | undefined {
  const named = titled.filter(({ title }) => said.includes(title));
  // "Treffen" is found in "Frühjahrstreffen" as well; the longest title says most.
  const longest = Math.max(0, ...named.map(({ title }) => title.length));
  const best = named.filter(({ title }) => title.length === longest).map(({ meeting }) => meeting);
  if (best.length < 2) return best[0];
  const onDay = best.filter(({ startsAt }) => saysDay(said, startsAt));
  return onDay.length === 1 ? onDay[0] : undefined;
}

function saysDay(said: string, startsAt: string): boolean {
  const [year = '', month = '', day = ''] = startsAt.slice(0, 10).split('-');
  if (day === '') return false;
  const figures = said.replaceAll(/\b0(?=\d)/gu, '').replaceAll('. ', '.');
  const noon = new Date(`${year}-${month}-${day}T12:00:00Z`);
  const inWords = ['de-DE', 'en-GB'].map((locale) =>
    fold(new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(noon)),
  );
  return figures.includes(`${Number(day)}.${Number(month)}.${year}`) || inWords.some((words) => said.includes(words));
}
