import {
  attendanceColumns,
  minutesVariants,
  shownContent,
  taskOwners,
  type AttendanceColumn,
  type MinutesContent,
  type MinutesNote,
  type TranslateDocument,
} from '../../documents';
import { wholeText, type FileText } from './fileText';
import { minutesReference, type MinutesReference, type ReferenceOptions } from './minutesReference';
import { toWords } from './words';

const markedFormats: ReadonlySet<string> = new Set(['md', 'txt', 'json']);

/** Where numbers of lists are letters of the file. */
const countedFormats: ReadonlySet<string> = new Set(['pdf', 'md']);

export type ReferenceContext = Pick<ReferenceOptions, 'template' | 'note'>;

/** How the format of a file puts words together. */
export function writtenAs({ format }: FileText): Pick<ReferenceOptions, 'form' | 'hasMarking'> {
  const form = format === 'txt' ? 'mail' : countedFormats.has(format) ? 'counted' : 'blocks';
  return { form, hasMarking: markedFormats.has(format) };
}

/** What these minutes say in the variant, with the columns, that the file comes closest to. */
export function closestReference(
  content: MinutesContent,
  file: FileText,
  context: ReferenceContext,
  t: TranslateDocument,
): MinutesReference {
  // A file from before somebody was erased is as true as one from after.
  const { erased, ...plain }: MinutesNote = context.note;
  const notes: readonly MinutesNote[] = erased === undefined ? [plain] : [plain, context.note];
  const variants = notes.flatMap((note): readonly ReferenceOptions[] => {
    const base = { columns: context.template.attendanceColumns, ...context, note, ...writtenAs(file) };
    return [
      ...minutesVariants.map((variant) => ({ ...base, variant })),
      ...taskOwners(shownContent(content, note, t).content).map(
        (owner) => ({ ...base, variant: 'tasks', owner }) as const,
      ),
    ];
  });
  const counts = countWords(file);
  const closest = nearest(
    variants.map((options) => minutesReference(content, t, options)),
    counts,
  );
  if (closest.variant !== 'full' && closest.variant !== 'members') return closest;
  const chosen = {
    ...context,
    ...writtenAs(file),
    note: closest.isRedacted ? context.note : plain,
    variant: closest.variant,
  };
  return nearest(
    [closest, ...subsets(attendanceColumns).map((columns) => minutesReference(content, t, { ...chosen, columns }))],
    counts,
  );
}

/** The first of equals: order says what is likelier. */
function nearest(references: readonly MinutesReference[], counts: WordCounts): MinutesReference {
  const [first, ...others] = references.map((reference) => ({ reference, distance: distanceOf(reference, counts) }));
  if (first === undefined) throw new Error('no reference');
  return others.reduce((best, other) => (other.distance < best.distance ? other : best), first).reference;
}

interface WordCounts {
  readonly count: ReadonlyMap<string, number>;
  /** What two words would be if the line that parts them broke within one. */
  readonly joined: ReadonlyMap<string, readonly (readonly [string, string])[]>;
}

/** With headers and footers, which are as far from one reference as from another. */
function countWords(file: FileText): WordCounts {
  const count = new Map<string, number>();
  const joined = new Map<string, (readonly [string, string])[]>();
  let before = '';
  for (const { text, isAfterBreak } of toWords(wholeText(file))) {
    count.set(text, (count.get(text) ?? 0) + 1);
    if (isAfterBreak) {
      for (const start of new Set([before, before.replace(/[-‐]$/u, '')])) append(joined, start + text, [before, text]);
    }
    before = text;
  }
  return { count, joined };
}

/** In place: a file may break the same word a hundred thousand times. */
function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/**
 * How many words one has and the other has not, in whatever order: quick, and enough to tell variants apart. A narrow column breaks its words
 * ("09:54–" above "11:44"); a word that is there in two halves is there.
 */
function distanceOf({ words }: MinutesReference, { count, joined }: WordCounts): number {
  const left = new Map(count);
  const add = (text: string, change: number): unknown => left.set(text, (left.get(text) ?? 0) + change);
  for (const { text } of words) add(text, -1);
  for (const [text, halves] of joined) {
    for (const [start, end] of halves.slice(0, Math.max(0, -(left.get(text) ?? 0)))) {
      add(text, 1);
      add(start, -1);
      add(end, -1);
    }
  }
  return [...left.values()].reduce((sum, change) => sum + Math.abs(change), 0);
}

function subsets(columns: readonly AttendanceColumn[]): readonly (readonly AttendanceColumn[])[] {
  return columns.reduce<readonly (readonly AttendanceColumn[])[]>(
    (all, column) => all.flatMap((subset) => [[...subset, column], subset]),
    [[]],
  );
}
