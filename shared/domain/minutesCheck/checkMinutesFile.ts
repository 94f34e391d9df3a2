import {
  attendanceColumns,
  hashMinutesContent,
  type AttendanceColumn,
  type DocumentTemplate,
  type MinutesContent,
  type MinutesVariant,
  type TranslateDocument,
} from '../../documents';
import type { Meeting, Minutes } from '../../schema';
import { addendaOf, latestMinutes, noteOf, readAddendum, readMinutes } from '../minutes';
import { closestReference, writtenAs } from './closestReference';
import { compareWords, type FreeText, type Passage } from './compareWords';
import { wholeText, type FileText } from './fileText';
import { fileWords } from './fileWords';
import { addendumReference, type MinutesReference } from './minutesReference';
import { findHashes } from './printedHash';
import { toWords } from './words';

/** A version that the file names and that is as it was frozen, and how the file was compared with it. */
export interface CheckedVersion {
  readonly minutes: Minutes;
  readonly variant: MinutesVariant;
  /** With `tasks`: whose alone. */
  readonly owner: string | undefined;
  /** Columns of the list of attendees that the file leaves out, as a network may. */
  readonly missingColumns: readonly AttendanceColumn[];
  /** With the function in the place of people who were erased since. */
  readonly isRedacted: boolean;
  readonly freeTexts: readonly FreeText[];
  /** The version of the same meeting that is valid now, if this is not it. */
  readonly supersededBy: Minutes | undefined;
}

export type CheckOutcome =
  /** Every word that the version records, and no other. `hasExactContent`: what was frozen is in the file to the letter. */
  | (CheckedVersion & { readonly type: 'equal'; readonly hasExactContent: boolean })
  /** `isUnlike`: so much that passages are not named. `isContentChanged`: what the file says was frozen has another hash. */
  | (CheckedVersion & {
      readonly type: 'differs';
      readonly passages: readonly Passage[];
      readonly isUnlike: boolean;
      readonly isContentChanged: boolean;
    })
  | { readonly type: 'unknownHash'; readonly hash: string }
  | { readonly type: 'noHash' }
  /** A scan: pages without a single word. */
  | { readonly type: 'noText' }
  /** The version is here, but no longer what was frozen: nothing can be compared with it. */
  | { readonly type: 'storeDamaged'; readonly minutes: Minutes };

export interface CheckContext {
  /** Every `minutes` record of the network. */
  readonly versions: readonly Minutes[];
  /** Letterhead and standing texts as they are now. */
  readonly template: DocumentTemplate;
  /** By id: a document of approved minutes names the meeting that approved them. */
  readonly meetings: ReadonlyMap<string, Pick<Meeting, 'title'>>;
  readonly translateTo: (language: MinutesContent['language']) => TranslateDocument;
}

/** Compares a file with the version whose hash it prints. What this proves and what not: docs/decisions/0019. */
export function checkMinutesFile(file: FileText, context: CheckContext): CheckOutcome {
  const text = wholeText(file);
  if (toWords(text).length === 0) return { type: 'noText' };
  const hashes = findHashes(text);
  const [hash] = hashes;
  if (hash === undefined) return { type: 'noHash' };
  const named = versionsNamed(hashes, context.versions);
  // An addendum prints the hash of the minutes too, before its own.
  const minutes = named.find(({ kind }) => kind === 'addendum') ?? named[0];
  if (minutes === undefined) return { type: 'unknownHash', hash };
  const reference = referenceOf(file, minutes, context);
  return reference ? compare(file, minutes, reference, context) : { type: 'storeDamaged', minutes };
}

/** Of all `minutes` records, those that checking the file looks at: what it names, and the other records of those meetings. */
export function versionsToCompare(file: FileText, versions: readonly Minutes[]): readonly Minutes[] {
  const named = versionsNamed(findHashes(wholeText(file)), versions);
  return versions.filter(({ meetingId }) => named.some((version) => version.meetingId === meetingId));
}

function versionsNamed(hashes: readonly string[], versions: readonly Minutes[]): readonly Minutes[] {
  return hashes.flatMap((printed) => versions.find(({ hash }) => hash === printed) ?? []);
}

/** Undefined where what is kept here is no longer what was frozen. */
function referenceOf(
  file: FileText,
  minutes: Minutes,
  { versions, template, translateTo, meetings }: CheckContext,
): MinutesReference | undefined {
  if (minutes.kind === 'addendum') {
    const frozen = readAddendum(minutes);
    return frozen.ok && frozen.value.isIntact
      ? addendumReference(frozen.value.content, translateTo(frozen.value.content.language), {
          template,
          ...writtenAs(file),
        })
      : undefined;
  }
  const frozen = readMinutes(minutes);
  if (!frozen.ok || !frozen.value.isIntact) return undefined;
  const note = noteOf(minutes, addendaOf(versions, minutes.meetingId), meetings);
  return closestReference(frozen.value.content, file, { template, note }, translateTo(frozen.value.content.language));
}

function compare(
  file: FileText,
  minutes: Minutes,
  reference: MinutesReference,
  { versions }: CheckContext,
): CheckOutcome {
  const { passages, freeTexts, isUnlike } = compareWords(
    reference,
    fileWords(file, reference.model),
    file.format === 'pdf',
  );
  const latest = latestMinutes(versions, minutes.meetingId);
  const hasPeople = minutes.kind === 'minutes' && (reference.variant === 'full' || reference.variant === 'members');
  const checked: CheckedVersion = {
    minutes,
    variant: reference.variant,
    owner: reference.owner,
    missingColumns: hasPeople ? attendanceColumns.filter((column) => !reference.columns.includes(column)) : [],
    isRedacted: reference.isRedacted,
    freeTexts,
    supersededBy: minutes.kind === 'addendum' || latest?.id === minutes.id ? undefined : latest,
  };
  const isContentChanged = file.frozen !== undefined && hashMinutesContent(file.frozen) !== minutes.hash;
  const isEqual = passages.length === 0 && !isUnlike && !isContentChanged;
  return isEqual
    ? { ...checked, type: 'equal', hasExactContent: file.frozen !== undefined }
    : { ...checked, type: 'differs', passages, isUnlike, isContentChanged };
}
