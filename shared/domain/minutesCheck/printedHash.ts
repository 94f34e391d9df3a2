const LENGTH = 64;
// Behind its name the hash may be broken over lines, as narrow columns and mail programs do.
const named = /SHA-?256\)?:?\s*((?:[0-9a-f]\s*){64})/giu;
const alone = /(?<![\p{L}\p{N}])[0-9a-f]{64}(?![\p{L}\p{N}])/giu;

/** SHA-256 sums that a text names, in lower case, those behind their name first; each once. */
export function findHashes(text: string): readonly string[] {
  const plain = text.replace(/[\u00ad\u200b]/gu, '');
  const found = [
    ...[...plain.matchAll(named)].map(([, hash = '']) => hash),
    ...[...plain.matchAll(alone)].map(([hash]) => hash),
  ];
  return [...new Set(found.map((hash) => hash.replace(/\s/gu, '').toLowerCase()))].filter(
    (hash) => hash.length === LENGTH,
  );
}
