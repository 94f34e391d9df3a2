import { toPlainText } from './plainText';
import { isSharedText } from './sharedText';

/** Fields whose letters are part of a proof, or stand for what another device wrote: they stay as they are. */
const VERBATIM: ReadonlySet<string> = new Set(['content', 'hash', 'contested', 'merges', 'base']);

/**
 * [Note: texts enter plain] What a person types or reads in enters the store as plain text, in whatever depth of the record. What
 * arrives from the server stays as it was written: search and comparison fold it.
 * @returns the very same object where there is nothing to do
 */
export function toPlainFields<T extends Readonly<Record<string, unknown>>>(fields: T): T {
  let plain = fields;
  for (const [field, value] of Object.entries(fields)) {
    const next = VERBATIM.has(field) ? value : toPlainValue(value);
    if (next !== value) plain = { ...plain, [field]: next };
  }
  return plain;
}

function toPlainValue(value: unknown): unknown {
  if (typeof value === 'string') return toPlainText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const plain = value.map(toPlainValue);
    return plain.every((item, index) => item === value[index]) ? value : plain;
  }
  // A text that several people write is a Yjs state, and its letters enter where they are typed.
  if (isSharedText(value)) return value;
  const entries = Object.entries(value).map(([field, inner]) => [field, inner, toPlainValue(inner)] as const);
  return entries.every(([, inner, plain]) => inner === plain)
    ? value
    : Object.fromEntries(entries.map(([field, , plain]) => [field, plain]));
}
