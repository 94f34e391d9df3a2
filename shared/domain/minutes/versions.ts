import type { Minutes } from '../../schema';

/** Versions of a meeting's minutes, the newest first. Addenda are no versions. */
export function minutesOf(existing: readonly Minutes[], meetingId: string): readonly Minutes[] {
  return existing
    .filter((minutes) => minutes.meetingId === meetingId && minutes.kind === 'minutes')
    .sort((a, b) => b.revision - a.revision || (a.id < b.id ? 1 : -1));
}

export function latestMinutes(existing: readonly Minutes[], meetingId: string): Minutes | undefined {
  return minutesOf(existing, meetingId)[0];
}

/**
 * The version in force; several where two laptops finalised the meeting without knowing of each other.
 * @param versions of one meeting, the newest first
 */
export function newestVersions(versions: readonly Minutes[]): readonly Minutes[] {
  return versions.filter(({ revision }) => revision === versions[0]?.revision);
}

/** Versions that claim the same place. None where there is one. */
export function rivalVersions(versions: readonly Minutes[]): readonly Minutes[] {
  const rivals = newestVersions(versions);
  return rivals.length > 1 ? rivals : [];
}
