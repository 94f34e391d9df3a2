import {
  canonicalJson,
  hashMinutesContent,
  parseMinutesContent,
  verifyMinutesContent,
  type MinutesAgendaItem,
  type MinutesContent,
  type MinutesContentError,
} from '../../documents';
import { withoutPeople } from '../../documents/variants/withoutPeople';
import { ok, type Result } from '../../result';
import type { Minutes } from '../../schema';
import { typedTitle } from '../titles';
import { buildMinutesContent } from './buildMinutesContent';
import { completeRecord, withheldFrom, type RecordOptions } from './completeRecord';
import type { MinutesSource } from './MinutesSource';
import { latestMinutes, minutesOf } from './versions';

export interface FreezeOptions extends RecordOptions {
  /** Every `minutes` record of the network. */
  readonly existing: readonly Minutes[];
  /** `P-2027-04`, of the first version and every later one. Numbers run over all meetings, see [Note: number ranges]. */
  readonly number: string;
  readonly language: 'de' | 'en';
  /** ISO 8601 instant. */
  readonly finalisedAt: string;
}

export type MinutesDraft = Pick<
  Minutes,
  | 'meetingId'
  | 'number'
  | 'revision'
  | 'supersedesId'
  | 'origins'
  | 'withheldItems'
  | 'finalisedAt'
  | 'content'
  | 'hash'
>;

/**
 * The next frozen version of a meeting's minutes. A correction keeps the number and counts the version on. It is as confidential
 * as the items that it holds, also when one of them becomes TLP:RED later; what is so already and for another reason is not in it, but for
 * its number, here and on every other laptop: see [Note: withheld items].
 */
export function freezeMinutes(
  source: MinutesSource,
  { existing, number, language, finalisedAt, labelOf, deviceId }: FreezeOptions,
): MinutesDraft {
  const { meeting } = source;
  const superseded = latestMinutes(existing, meeting.id);
  const revision = (superseded?.revision ?? 0) + 1;
  const record = completeRecord(source, minutesOf(existing, meeting.id), { labelOf, deviceId });
  const withheldItems = withheldFrom(record, deviceId);
  const withheld = new Set(withheldItems.map(({ id }) => id));
  const content = buildMinutesContent(record.source, {
    number,
    version: revision,
    language,
    finalisedAt,
    ...(superseded && { supersedes: superseded.number }),
  });
  return {
    meetingId: meeting.id,
    number,
    revision,
    supersedesId: superseded?.id ?? '',
    origins: source.agendaItems.flatMap(({ id }) => (withheld.has(id) ? [] : [id])),
    withheldItems,
    finalisedAt,
    content: canonicalJson(content),
    hash: hashMinutesContent(content),
  };
}

export interface FrozenMinutes {
  readonly content: MinutesContent;
  /** Whether the content still has the hash it was frozen with. */
  readonly isIntact: boolean;
}

export function readMinutes({
  content,
  hash,
}: Pick<Minutes, 'content' | 'hash'>): Result<FrozenMinutes, MinutesContentError> {
  const parsed = parseMinutesContent(content);
  return parsed.ok ? ok({ content: parsed.value, isIntact: verifyMinutesContent(parsed.value, hash) }) : parsed;
}

/** What the network sets for all its minutes holds for those to come: a new distribution list changes no record of a meeting that is past. */
function filedAs(source: MinutesSource, { fileReference = '', distribution = [] }: MinutesContent): MinutesSource {
  const network = source.network && { ...source.network, fileReference, distributionList: distribution.join('\n') };
  return { ...source, network };
}

/**
 * Whether the record of the meeting has moved on since it was frozen, so that a new version would say something else.
 * @param erased places of people who were erased since: then nothing is told from names, which the record has no more
 */
export function hasChangedSince(
  source: MinutesSource,
  frozen: MinutesContent,
  erased: readonly string[] = [],
): boolean {
  const { layout, number, version, language, finalisedAt, supersedes } = frozen;
  const rebuilt = buildMinutesContent(filedAs(source, frozen), {
    ...(layout === undefined && { layout: 1 }),
    number,
    version,
    language,
    finalisedAt,
    ...(supersedes !== undefined && { supersedes }),
    // As it was established then. Whose membership has ended since was a member on that day, and earlier versions stated nothing.
    quorum: frozen.quorum ?? null,
    isSilentOnUndecided: true,
  });
  const compared = silentOnUndecided(frozen);
  const shown = erased.length === 0 ? (content: MinutesContent) => content : withoutNames;
  const now = shown(asFrozenThen(rebuilt, compared, source.meeting));
  return canonicalJson(now) !== canonicalJson(shown(compared));
}

/** A function in the place of a name is no other record of the meeting. */
function withoutNames(content: MinutesContent): MinutesContent {
  const { chair: _chair, minuteTaker: _minuteTaker, ...meeting } = content.meeting;
  return {
    ...withoutPeople(content),
    // Whoever was erased stands among the guests by now.
    headcount: { present: content.present.length, guests: 0 },
    meeting,
    agenda: content.agenda.map(({ presenter: _presenter, ...item }) => ({
      ...item,
      outcomes: item.outcomes.map(({ owners: _owners, ...outcome }) => outcome),
    })),
  };
}

/**
 * Without what is said of decisions that have no result: it follows from the rest of the record, earlier versions did not say it, and how many were there
 * stays as it was established then. A result given since shows by itself.
 */
function silentOnUndecided(content: MinutesContent): MinutesContent {
  return {
    ...content,
    agenda: content.agenda.map((item) => ({
      ...item,
      outcomes: item.outcomes.map((outcome) => {
        if (outcome.undecided === undefined) return outcome;
        const { undecided: _undecided, quorum: _quorum, ...rest } = outcome;
        return rest;
      }),
    })),
  };
}

/** Without what the record has always known and versions before did not freeze: minutes do not change because more is printed today. */
function asFrozenThen(
  rebuilt: MinutesContent,
  frozen: MinutesContent,
  source: Parameters<typeof typedTitle>[0],
): MinutesContent {
  const { began: _began, ended: _ended, ...meeting } = rebuilt.meeting;
  const isTimeless = frozen.meeting.began === undefined && frozen.meeting.ended === undefined;
  // An earlier version froze no words where there was no title, or those of the page's language.
  const isUntitled = typedTitle(source) === '' && typedTitle(frozen.meeting) === '';
  const { title } = isUntitled ? frozen.meeting : rebuilt.meeting;
  // Who speaks for the network is no part of what happened at the meeting; whom the texts mention is in their words.
  const { speakers: _now, mentioned: _names, ...record } = rebuilt;
  const letterhead = {
    ...(frozen.speakers && { speakers: frozen.speakers }),
    ...(frozen.mentioned && { mentioned: frozen.mentioned }),
  };
  const agenda = record.agenda.map((item, index) => asPlainThen(item, frozen.agenda[index]));
  return { ...record, ...letterhead, agenda, meeting: { ...(isTimeless ? meeting : rebuilt.meeting), title } };
}

/** Where nothing formatted was frozen, an earlier version may have done so: then the words tell, which are what was recorded. */
function asPlainThen(item: MinutesAgendaItem, frozen: MinutesAgendaItem | undefined): MinutesAgendaItem {
  const { rich, ...plain } = item;
  if (!frozen || frozen.rich !== undefined || rich === undefined) return item;
  return plain.text.trimEnd() === frozen.text.trimEnd() ? { ...plain, text: frozen.text } : item;
}
