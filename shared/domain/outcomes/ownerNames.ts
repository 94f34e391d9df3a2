import { createHaystack, matches, queryToNeedles } from '../search';
import type { CaptureContext } from './parseQuickCapture';

export interface OwnerName {
  readonly name: string;
  /** Whether it is the name of one person or institution of the network. */
  readonly isKnown: boolean;
}

/**
 * The names in a text of owners, which are parted by commas and may have some of their own ("Ministerium für Wirtschaft, Arbeit und
 * Tourismus"): the longest run of parts that somebody is called by is one name.
 */
export function ownerNames(ownerText: string, resolveOwner: CaptureContext['resolveOwner']): readonly OwnerName[] {
  const parts = ownerText
    .split(/[,;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const names: OwnerName[] = [];
  for (let from = 0; from < parts.length;) {
    let count = parts.length - from;
    const joined = (): string => parts.slice(from, from + count).join(', ');
    while (count > 1 && resolveOwner(joined()) === undefined) count -= 1;
    names.push({ name: joined(), isKnown: typeof resolveOwner(joined()) === 'object' });
    from += count;
  }
  return names;
}

/** What is typed behind the last @, as long as it may still become somebody's name. */
export interface Mention {
  /** Index of the @ in the input. */
  readonly at: number;
  readonly query: string;
}

const LONGEST_QUERY = 60;

/** @returns undefined where nobody is being named: no @, nothing behind it, or somebody's whole name */
export function openMention(input: string, resolveOwner: CaptureContext['resolveOwner']): Mention | undefined {
  const found = /(?:^|\s)@([^@]*)$/u.exec(input);
  const query = found?.[1] ?? '';
  if (!found || query.trim() === '' || query.length > LONGEST_QUERY || /^[„“"”»«]/u.test(query)) return undefined;
  // Whoever is named in full is named; what is typed behind it is about something else.
  const words = query.trim().split(/\s+/u);
  const isNamed = words.some((_, last) => typeof resolveOwner(words.slice(0, last + 1).join(' ')) === 'object');
  return isNamed ? undefined : { at: input.length - query.length - 1, query };
}

export interface OwnerCandidate {
  readonly id: string;
  /** As it is written behind the @. */
  readonly name: string;
  /** Institution of a person; `''` for none. */
  readonly detail: string;
  readonly isPresent: boolean;
}

/** Prepares the candidates for a search at every letter. Who is there comes first, then in the order given. */
export function createOwnerSearch<T extends OwnerCandidate>(
  candidates: readonly T[],
): (query: string, limit: number) => readonly T[] {
  const prepared = [...candidates]
    .sort((a, b) => Number(b.isPresent) - Number(a.isPresent))
    .map((candidate) => ({ candidate, haystack: createHaystack([candidate.name, candidate.detail]) }));
  return (query, limit) => {
    const needles = queryToNeedles(query);
    if (needles.length === 0) return [];
    const found: T[] = [];
    for (const { candidate, haystack } of prepared) {
      if (found.length === limit) break;
      if (matches(haystack, needles)) found.push(candidate);
    }
    return found;
  };
}

const PLAIN_NAME = /^[\p{L}\p{N}.'’-]+(?: [\p{L}\p{N}.'’-]+){0,4}$/u;

/** The name as it is typed behind the @: in quotes where it would not be read back as a whole. */
export function nameToMention(name: string): string {
  return PLAIN_NAME.test(name) ? name : `„${name}“`;
}
