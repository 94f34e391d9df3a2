/**
 * How deep a JSON text is nested, without reading it: what walks over nested values (`JSON.stringify`, canonical forms, checks by a schema)
 * runs out of stack at some thousand. Of text that is no JSON the answer means nothing.
 */
export function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isString = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (isString && letter === '\\') index += 1;
    else if (letter === '"') isString = !isString;
    else if (isString) continue;
    else if (letter === '[' || letter === '{') deepest = Math.max(deepest, (depth += 1));
    else if (letter === ']' || letter === '}') depth -= 1;
  }
  return deepest;
}
