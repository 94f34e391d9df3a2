/** A value as a contested entry or a merge note keeps it. A text that is no JSON (another tool wrote it) is that text. */
export function parseValue(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}
