import {
  attendanceColumns,
  minutesVariants,
  taskOwners,
  type AttendanceColumn,
  type MinutesContent,
  type TranslateDocument,
} from '../../documents';
import { wholeText, type FileText } from './fileText';
import { minutesReference, type MinutesReference, type ReferenceOptions } from './minutesReference';
import { toWords } from './words';

const markedFormats: ReadonlySet<string> = new Set(['md', 'txt', 'json']);

export type ReferenceContext = Pick<ReferenceOptions, 'template' | 'note'>;

/** How the format of a file puts words together. */
export function writtenAs({ format }: FileText): Pick<ReferenceOptions, 'form' | 'hasMarking'> {
  return { form: format === 'txt' ? 'mail' : 'blocks', hasMarking: markedFormats.has(format) };
}

/** What these minutes say in the variant, with the columns, that the file comes closest to. */
export function closestReference(
  content: MinutesContent,
  file: FileText,
  context: ReferenceContext,
  t: TranslateDocument,
): MinutesReference {
  const base = { columns: context.template.attendanceColumns, ...context, ...writtenAs(file) };
  const variants: readonly ReferenceOptions[] = [
    ...minutesVariants.map((variant) => ({ ...base, variant })),
    ...taskOwners(content).map((owner) => ({ ...base, variant: 'tasks', owner }) as const),
  ];
  const counts = countWords(file);
  const closest = nearest(
    variants.map((options) => minutesReference(content, t, options)),
    counts,
  );
  if (closest.variant !== 'full' && closest.variant !== 'members') return closest;
  const chosen = { ...base, variant: closest.variant };
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

type WordCounts = ReadonlyMap<string, number>;

/** With headers and footers, which are as far from one reference as from another. */
function countWords(file: FileText): WordCounts {
  const counts = new Map<string, number>();
  for (const { text } of toWords(wholeText(file))) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** How many words one has and the other has not, in whatever order: quick, and enough to tell variants apart. */
function distanceOf({ words }: MinutesReference, counts: WordCounts): number {
  const left = new Map(counts);
  for (const { text } of words) left.set(text, (left.get(text) ?? 0) - 1);
  return [...left.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}

function subsets(columns: readonly AttendanceColumn[]): readonly (readonly AttendanceColumn[])[] {
  return columns.reduce<readonly (readonly AttendanceColumn[])[]>(
    (all, column) => all.flatMap((subset) => [[...subset, column], subset]),
    [[]],
  );
}
