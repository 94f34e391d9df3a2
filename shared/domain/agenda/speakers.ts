import type { Speaker } from '../../schema';

type Speakers = readonly Speaker[];

/** Behind the others. Who waits already is not put down twice. */
export function addSpeaker(
  speakers: Speakers,
  { id, attendanceId, name }: Pick<Speaker, 'id' | 'attendanceId' | 'name'>,
): Speakers {
  const waits = waitingSpeakers(speakers).some((speaker) =>
    attendanceId === '' ? speaker.name === name : speaker.attendanceId === attendanceId,
  );
  return waits ? speakers : [...speakers, { id, attendanceId, name, startedAt: '', endedAt: '' }];
}

export function removeSpeaker(speakers: Speakers, id: string): Speakers {
  return speakers.filter((speaker) => speaker.id !== id);
}

export function currentSpeaker(speakers: Speakers): Speaker | undefined {
  return speakers.findLast(({ startedAt, endedAt }) => startedAt !== '' && endedAt === '');
}

export function waitingSpeakers(speakers: Speakers): Speakers {
  return speakers.filter(({ startedAt }) => startedAt === '');
}

/**
 * The one who speaks ends, the first who waits begins. With nobody waiting it only ends.
 * @param now ISO 8601 instant
 * @param chosenId somebody else than the first in line
 */
export function nextSpeaker(speakers: Speakers, now: string, chosenId?: string): Speakers {
  const next = waitingSpeakers(speakers).find(({ id }) => chosenId === undefined || id === chosenId);
  return speakers.map((speaker) => {
    if (speaker.id === next?.id) return { ...speaker, startedAt: now };
    return speaker.startedAt !== '' && speaker.endedAt === '' ? { ...speaker, endedAt: now } : speaker;
  });
}
