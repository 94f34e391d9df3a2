const PER_VALUE = 8;

/** About how many bytes a JSON value takes in IndexedDB. Quick rather than exact: it decides where a block ends. */
export function weightOf(value: unknown): number {
  if (typeof value === 'string') return value.length + PER_VALUE;
  if (typeof value !== 'object' || value === null) return PER_VALUE;
  let weight = PER_VALUE;
  for (const key of Object.keys(value)) weight += key.length + weightOf(Reflect.get(value, key));
  return weight;
}
