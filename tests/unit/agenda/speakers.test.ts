import { expect, it } from 'vitest';
import { addSpeaker, currentSpeaker, nextSpeaker, removeSpeaker, waitingSpeakers } from '../../../shared/domain/agenda';

const speaker = (id: string) => ({ id, attendanceId: `attendance:m:${id}`, name: id });
const line = ['1', '2', '3'].reduce((speakers, id) => addSpeaker(speakers, speaker(id)), addSpeaker([], speaker('0')));

it('lets people speak in the order they asked', () => {
  const first = nextSpeaker(line, '2026-12-09T10:00:00Z');
  expect(currentSpeaker(first)?.id).toBe('0');
  const second = nextSpeaker(first, '2026-12-09T10:02:00Z');
  expect(currentSpeaker(second)?.id).toBe('1');
  expect(second[0]?.endedAt).toBe('2026-12-09T10:02:00Z');
  expect(waitingSpeakers(second).map(({ id }) => id)).toEqual(['2', '3']);
});
it('puts nobody down twice who waits, and again who has spoken', () => {
  expect(addSpeaker(line, { ...speaker('9'), attendanceId: 'attendance:m:2' })).toBe(line);
  const spoken = nextSpeaker(nextSpeaker(line, 'a'), 'b');
  expect(addSpeaker(spoken, { ...speaker('9'), attendanceId: 'attendance:m:0' })).toHaveLength(5);
});
it('calls somebody out of turn', () => {
  expect(currentSpeaker(nextSpeaker(line, 'a', '2'))?.id).toBe('2');
});
it('ends the last speech when nobody waits', () => {
  const one = nextSpeaker(addSpeaker([], speaker('0')), 'a');
  expect(currentSpeaker(nextSpeaker(one, 'b'))).toBeUndefined();
});
it('forgets who thought better of it', () => {
  expect(removeSpeaker(line, '2').map(({ id }) => id)).toEqual(['0', '1', '3']);
});
