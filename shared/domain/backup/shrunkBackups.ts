interface CountedBackup {
  /** Instant, ISO 8601. */
  readonly madeAt: string;
  readonly records: number;
}

/** From here on a person is asked. Who tidies up removes less; a store that was lost leaves less. */
const FAR_FEWER = 0.5;

/**
 * Backups that hold far fewer records than an earlier one of the same network: they make room among themselves, and never push a larger one out, until a person
 * says that it is right so.
 * @param acceptedFrom instant of the oldest one that was said of
 */
export function splitShrunk<T extends CountedBackup>(
  backups: readonly T[],
  acceptedFrom?: string,
): { readonly full: readonly T[]; readonly shrunk: readonly T[] } {
  const full: T[] = [];
  const shrunk: T[] = [];
  const accepted = acceptedFrom === undefined ? Number.POSITIVE_INFINITY : Date.parse(acceptedFrom);
  // Before and after that word apart: what is lost later is asked about again.
  const most = { before: 0, since: 0 };
  for (const backup of [...backups].sort((a, b) => Date.parse(a.madeAt) - Date.parse(b.madeAt))) {
    const span = Date.parse(backup.madeAt) >= accepted ? 'since' : 'before';
    if (backup.records < most[span] * FAR_FEWER) shrunk.push(backup);
    else full.push(backup);
    most[span] = Math.max(most[span], backup.records);
  }
  return { full, shrunk };
}
