import {
  canonicalJson,
  hashMinutesContent,
  parseMinutesContent,
  verifyMinutesContent,
  type MinutesContent,
  type MinutesContentError,
} from '../../documents';
import { ok, type Result } from '../../result';
import type { Minutes } from '../../schema';
import { hiddenItems, toShareable, type LabelOf } from '../agenda';
import { buildMinutesContent } from './buildMinutesContent';
import type { MinutesSource } from './MinutesSource';

export interface FreezeOptions {
  /** Every `minutes` record of the network. */
  readonly existing: readonly Minutes[];
  /** `P-2027-04`. Numbers run over all meetings, see [Note: number ranges]. */
  readonly number: string;
  readonly language: 'de' | 'en';
  /** ISO 8601 instant. */
  readonly finalisedAt: string;
  readonly labelOf: LabelOf;
}

export type MinutesDraft = Pick<
  Minutes,
  'meetingId' | 'number' | 'revision' | 'supersedesId' | 'origins' | 'finalisedAt' | 'content' | 'hash'
>;

/**
 * The next frozen version of a meeting's minutes. A correction has a number of its own and names the one it replaces. It is as confidential
 * as the items that it holds, also when one of them becomes TLP:RED later; what is so already and for another reason is not in it.
 */
export function freezeMinutes(
  source: MinutesSource,
  { existing, number, language, finalisedAt, labelOf }: FreezeOptions,
): MinutesDraft {
  const { meeting } = source;
  const superseded = latestMinutes(existing, meeting.id);
  const revision = (superseded?.revision ?? 0) + 1;
  const hidden = new Set(hiddenItems(source, labelOf));
  const content = buildMinutesContent(toShareable(source, labelOf), {
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
    origins: source.agendaItems.flatMap((item) => (hidden.has(item) ? [] : [item.id])),
    finalisedAt,
    content: canonicalJson(content),
    hash: hashMinutesContent(content),
  };
}

/** Versions of a meeting's minutes, the newest first. Addenda are no versions. */
export function minutesOf(existing: readonly Minutes[], meetingId: string): readonly Minutes[] {
  return existing
    .filter((minutes) => minutes.meetingId === meetingId && minutes.kind === 'minutes')
    .sort((a, b) => b.revision - a.revision || (a.id < b.id ? 1 : -1));
}

export function latestMinutes(existing: readonly Minutes[], meetingId: string): Minutes | undefined {
  return minutesOf(existing, meetingId)[0];
}

/**
 * Versions that claim the same place: two laptops finalised the meeting without knowing of each other. None where there is one.
 * @param versions of one meeting, the newest first
 */
export function rivalVersions(versions: readonly Minutes[]): readonly Minutes[] {
  const rivals = versions.filter(({ revision }) => revision === versions[0]?.revision);
  return rivals.length > 1 ? rivals : [];
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

/** Whether the record of the meeting has moved on since it was frozen, so that a new version would say something else. */
export function hasChangedSince(source: MinutesSource, frozen: MinutesContent): boolean {
  const { number, version, language, finalisedAt, supersedes } = frozen;
  const rebuilt = buildMinutesContent(source, {
    number,
    version,
    language,
    finalisedAt,
    ...(supersedes !== undefined && { supersedes }),
  });
  return canonicalJson(rebuilt) !== canonicalJson(frozen);
}
