/** Joins class names; a part that does not apply is left out. */
export function cx(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' ');
}
