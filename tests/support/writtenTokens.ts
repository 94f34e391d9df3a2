/** What somebody wrote, until somebody who saw it replaced it. */
export interface Memory {
  readonly write: (token: string) => void;
  readonly replace: (token: unknown) => void;
  readonly living: () => readonly string[];
  readonly count: () => number;
}

export function createMemory(): Memory {
  const written = new Set<string>();
  const replaced = new Set<unknown>();
  return {
    write: (token) => written.add(token),
    replace: (token) => replaced.add(token),
    living: () => [...written].filter((token) => !replaced.has(token)),
    count: () => written.size,
  };
}
