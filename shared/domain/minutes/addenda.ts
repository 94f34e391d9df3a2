import {
  canonicalJson,
  hashMinutesContent,
  parseAddendumContent,
  verifyMinutesContent,
  type AddendumContent,
  type AddendumCorrection,
  type DocumentLanguage,
  type MinutesContent,
  type MinutesContentError,
} from '../../documents';
import { ok, type Result } from '../../result';
import type { Minutes } from '../../schema';

export interface AddendumOptions {
  /** `P-2027-04/N1` */
  readonly number: string;
  readonly language: DocumentLanguage;
  /** ISO 8601 instant. */
  readonly finalisedAt: string;
}

export type AddendumDraft = Pick<
  Minutes,
  'kind' | 'meetingId' | 'number' | 'amendsId' | 'finalisedAt' | 'content' | 'hash'
>;

/** A frozen correction to approved minutes, which stay as they are. Corrections without a text are left out. */
export function freezeAddendum(
  amended: Minutes,
  content: MinutesContent,
  corrections: readonly AddendumCorrection[],
  { number, language, finalisedAt }: AddendumOptions,
): AddendumDraft {
  const addendum: AddendumContent = {
    contentVersion: 1,
    layout: 2,
    kind: 'addendum',
    network: content.network,
    language,
    number,
    tlp: content.tlp,
    amends: { number: amended.number, version: amended.revision, hash: amended.hash },
    meeting: content.meeting,
    corrections: corrections.filter(({ text }) => text.trim() !== ''),
    finalisedAt,
  };
  return {
    kind: 'addendum',
    meetingId: amended.meetingId,
    number,
    amendsId: amended.id,
    finalisedAt,
    content: canonicalJson(addendum),
    hash: hashMinutesContent(addendum),
  };
}

/** Addenda to the minutes of a meeting, the oldest first: in the order in which they are to be read. */
export function addendaOf(existing: readonly Minutes[], meetingId: string): readonly Minutes[] {
  return existing
    .filter((minutes) => minutes.meetingId === meetingId && minutes.kind === 'addendum')
    .sort((a, b) => (a.finalisedAt < b.finalisedAt || (a.finalisedAt === b.finalisedAt && a.id < b.id) ? -1 : 1));
}

export interface FrozenAddendum {
  readonly content: AddendumContent;
  /** Whether the content still has the hash it was frozen with. */
  readonly isIntact: boolean;
}

export function readAddendum({
  content,
  hash,
}: Pick<Minutes, 'content' | 'hash'>): Result<FrozenAddendum, MinutesContentError> {
  const parsed = parseAddendumContent(content);
  return parsed.ok ? ok({ content: parsed.value, isIntact: verifyMinutesContent(parsed.value, hash) }) : parsed;
}
