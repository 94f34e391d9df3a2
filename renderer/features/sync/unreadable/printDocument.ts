/** Levels of nesting and letters that a person can look through; beyond stands "…". */
const DEEPEST = 12;
const LONGEST = 20_000;

/**
 * A document as indented JSON, cut off where it becomes too deep or too long to look at: what is shown here is what no check let through, and
 * `JSON.stringify` fails where it is nested ten thousand deep.
 */
export function printDocument(value: unknown): string {
  const lines: string[] = [];
  let left = LONGEST;

  function put(text: string): void {
    lines.push(text.slice(0, Math.max(0, left)));
    left -= text.length;
  }

  function print(inner: unknown, indent: string): void {
    if (left <= 0) return;
    if (typeof inner !== 'object' || inner === null) {
      put(JSON.stringify(typeof inner === 'string' ? inner.slice(0, left) : inner));
      return;
    }
    const [open, close] = Array.isArray(inner) ? ['[', ']'] : ['{', '}'];
    if (indent.length > DEEPEST * 2) {
      put(`${open}…${close}`);
      return;
    }
    put(open);
    const deeper = `${indent}  `;
    let isFirst = true;
    for (const [key, entry] of Object.entries(inner)) {
      if (left <= 0) break;
      put(`${isFirst ? '' : ','}\n${deeper}${Array.isArray(inner) ? '' : `${JSON.stringify(key)}: `}`);
      print(entry, deeper);
      isFirst = false;
    }
    put(isFirst ? close : `\n${indent}${close}`);
  }

  print(value, '');
  return left < 0 ? `${lines.join('')}…` : lines.join('');
}
