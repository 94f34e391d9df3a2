import { uniteTexts } from '../../../../shared/text/uniteTexts';

/** Fields that hold sentences rather than a value. */
const PROSE: ReadonlySet<string> = new Set([
  'notes',
  'description',
  'remark',
  'replyComment',
  'minutesOpening',
  'minutesClosing',
]);

/** What says as much as both values; undefined where they cannot both hold, or one already says all of it. */
export function unitedValue(name: string, current: unknown, other: unknown): string | undefined {
  if (!PROSE.has(name) || typeof current !== 'string' || typeof other !== 'string') return undefined;
  const united = uniteTexts(current, other);
  return united === current || united === other ? undefined : united;
}
