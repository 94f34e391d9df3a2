/** A word or `field:value` of a search, as it was typed. Places are offsets into the text. */
export interface QueryTerm {
  readonly start: number;
  readonly end: number;
  /** With `-` in front: what has it is not wanted. */
  readonly isNegated: boolean;
  /** What stands before the colon; null for a plain word. */
  readonly key: string | null;
  /** What stands behind it, separated by commas: any of them will do. A plain word is its only value. */
  readonly values: readonly QueryValue[];
}

export interface QueryValue {
  readonly text: string;
  readonly isQuoted: boolean;
  readonly start: number;
  readonly end: number;
}

const BLANK = /\s/u;
const KEY = /^([\p{L}][\p{L}\p{M}-]*):/u;
/** As typed here, in Word, and by phones. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '„': '“”"', '“': '”"', '»': '«', '«': '»' };

/**
 * The language of the search field: words, `field:value`, `field:one,other`, `"several words"`, and `-` in front of any of them. Every text has a
 * meaning; what it means nothing for is told when it is resolved.
 */
export function parseQuery(text: string): readonly QueryTerm[] {
  const terms: QueryTerm[] = [];
  let at = 0;
  while (at < text.length) {
    if (isBlank(text, at)) at += 1;
    else {
      const term = readTerm(text, at);
      terms.push(term);
      at = term.end;
    }
  }
  return terms;
}

function readTerm(text: string, start: number): QueryTerm {
  const isNegated = text[start] === '-' && start + 1 < text.length && !isBlank(text, start + 1);
  const from = isNegated ? start + 1 : start;
  const key = KEY.exec(text.slice(from))?.[1] ?? null;
  if (key === null) {
    const value = readValue(text, from, false);
    return { start, end: value.end, isNegated, key, values: [value] };
  }
  const values: QueryValue[] = [];
  let at = from + key.length + 1;
  for (;;) {
    const value = readValue(text, at, true);
    if (value.end > value.start) values.push(value);
    at = value.end;
    if (text[at] !== ',') break;
    at += 1;
  }
  return { start, end: at, isNegated, key, values };
}

/** @param isListed whether a comma ends it */
function readValue(text: string, start: number, isListed: boolean): QueryValue {
  const closing = QUOTES[text[start] ?? ''];
  if (closing !== undefined) {
    let end = start + 1;
    while (end < text.length && !closing.includes(text[end] ?? '')) end += 1;
    // A quote that is not closed yet reaches to the end.
    return { text: text.slice(start + 1, end), isQuoted: true, start, end: Math.min(end + 1, text.length) };
  }
  let end = start;
  while (end < text.length && !isBlank(text, end) && !(isListed && text[end] === ',')) end += 1;
  return { text: text.slice(start, end), isQuoted: false, start, end };
}

function isBlank(text: string, at: number): boolean {
  return BLANK.test(text[at] ?? '');
}

/** A value as it has to be typed. */
export function quoteValue(value: string): string {
  return /[\s,"„“»«]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value;
}
