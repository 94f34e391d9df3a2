import { expect, test } from 'vitest';
import { pathToReopen } from '../../../renderer/app/pathToReopen';
import type { Reader } from '../../../renderer/data';
import type { MeetingStatus } from '../../../shared/schema';
import { record } from '../../support/records';

function reopen(path: string, status: MeetingStatus): string {
  const meeting = record('meetings', 'meeting:1', { status });
  // A typing edge: the one record that there is, whatever is asked for.
  const get = ((_collection, id) => (id === meeting.id ? meeting : undefined)) as Reader['get'];
  return pathToReopen(path, { get });
}

test('a meeting that still runs opens where it was left', () => {
  expect(reopen('/meetings/meeting:1/run', 'running')).toBe('/meetings/meeting:1/run');
});

test('one that was closed meanwhile opens on its page, not with its record open for correction', () => {
  expect(reopen('/meetings/meeting:1/run', 'closed')).toBe('/meetings/meeting:1');
});

test('everything else opens as it was left, what is gone included', () => {
  expect(reopen('/meetings/meeting:1', 'closed')).toBe('/meetings/meeting:1');
  expect(reopen('/meetings/meeting:2/run', 'closed')).toBe('/meetings/meeting:2/run');
  expect(reopen('/topics', 'closed')).toBe('/topics');
});
