import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partAt, stepValue } from '../../../renderer/ui/fields/dateValues';
import { readDate, readDateTime, readTime, type Read } from '../../../renderer/ui/fields/typedDates';
import {
  beginDraft,
  isCurrent,
  latestOf,
  leaveText,
  redoText,
  typeText,
  undoText,
  type Draft,
} from '../../../renderer/ui/fields/typedText';

const EMPTY = beginDraft('', null);

/** Letter by letter, without a pause. */
function type(draft: Draft, letters: string, read: Read): Draft {
  return Array.from(letters).reduce((before, letter) => typeText(before, before.text + letter, read), draft);
}

describe('a day', () => {
  test.each([
    ['23.11.2026', 'whole', '2026-11-23'],
    ['23112026', 'whole', '2026-11-23'],
    ['3. 1. 2027', 'whole', '2027-01-03'],
    ['03/01/2027', 'whole', '2027-01-03'],
    ['2027-01-03', 'whole', '2027-01-03'],
    ['29.02.2028', 'whole', '2028-02-29'],
    ['3.1.27', 'short', '2027-01-03'],
    ['030127', 'short', '2027-01-03'],
  ])('%s is %s: %s', (text, kind, value) => {
    expect(readDate(text)).toEqual({ kind, value });
  });

  test.each([
    '31022019',
    '31.02.2019',
    '30.02.2027',
    '29.02.2027',
    '31.4.27',
    '00.01.2027',
    '12.13.2027',
    '2027-02-30',
  ])('%s does not exist, and becomes no other', (text) => {
    expect(readDate(text)).toEqual({ kind: 'impossible', what: 'day' });
  });

  test.each(['3', '3.1.', '3.1.202', '01.01.0202', 'morgen', '1.2.20270'])('%s is not finished', (text) => {
    expect(readDate(text)).toEqual({ kind: 'unfinished' });
  });
});

describe('a time', () => {
  test.each([
    ['12:45', 'whole', '12:45'],
    ['1245', 'whole', '12:45'],
    ['9.05 Uhr', 'whole', '09:05'],
    ['0000', 'whole', '00:00'],
    ['945', 'short', '09:45'],
    ['9', 'short', '09:00'],
  ])('%s is %s: %s', (text, kind, value) => {
    expect(readTime(text)).toEqual({ kind, value });
  });

  test.each(['2500', '25:00', '24:00', '12:60', '9.75'])('%s does not exist, and becomes no other', (text) => {
    expect(readTime(text)).toEqual({ kind: 'impossible', what: 'time' });
  });

  test.each(['25', '175', '12:', '12:4', 'mittags'])('%s is not finished', (text) => {
    expect(readTime(text)).toEqual({ kind: 'unfinished' });
  });
});

describe('a day with a time', () => {
  test.each([
    ['09.12.2026, 10:00', 'whole'],
    ['09.12.2026 1000', 'whole'],
    ['091220261000', 'whole'],
    ['9. 12. 2026 10:00 Uhr', 'whole'],
    ['2026-12-09T10:00', 'whole'],
    ['9.12.26 10', 'short'],
  ])('%s is %s', (text, kind) => {
    expect(readDateTime(text)).toEqual({ kind, value: '2026-12-09T10:00' });
  });

  test.each([
    ['31.02.2019', 'day'],
    ['31.02.2019, 10:00', 'day'],
    ['09.12.2026, 25:00', 'time'],
  ])('%s: there is no such %s', (text, what) => {
    expect(readDateTime(text)).toEqual({ kind: 'impossible', what });
  });

  test.each(['09.12.2026', '09.12.2026,', '9.12. 2026', '9.12., 10:00'])('%s is not finished', (text) => {
    expect(readDateTime(text)).toEqual({ kind: 'unfinished' });
  });
});

test('what is understood is always a day of the calendar or a time of the clock', () => {
  const text = fc.stringMatching(/^[0-9]{1,4}[./: ,-]?[0-9]{0,4}[./: ,-]?[0-9]{0,4}[ ,]{0,2}[0-9:]{0,5}$/);
  fc.assert(
    fc.property(text, (typed) => {
      for (const read of [readDate, readTime, readDateTime]) {
        const reading = read(typed);
        if (reading.kind !== 'whole' && reading.kind !== 'short') continue;
        const { value } = reading;
        const full = value.includes('T') ? value : value.includes(':') ? `2027-01-01T${value}` : `${value}T00:00`;
        expect(new Date(`${full}Z`).toISOString().slice(0, full.length)).toBe(full);
      }
    }),
  );
});

describe('typed faster than the store answers', () => {
  const typed = type(beginDraft('10:00', '10:00'), '', readTime);
  const cleared = typeText(typed, '', readTime);
  const draft = type(cleared, '1245', readTime);

  test('stays on the screen, whichever value has come back', () => {
    expect(draft.text).toBe('1245');
    expect(latestOf(draft)).toBe('12:45');
    for (const value of ['10:00', '12:45']) expect(isCurrent(draft, value)).toBe(true);
  });

  test('gives way to what somebody else wrote meanwhile', () => {
    expect(isCurrent(draft, '15:30')).toBe(false);
  });

  test('passes nothing on before it is whole', () => {
    expect(type(cleared, '124', readTime).values).toEqual(['10:00']);
    expect(type(EMPTY, '9.12.20', readDate).values).toEqual([null]);
    expect(type(EMPTY, '9.12.2026', readDate).values).toEqual([null, '2026-12-09']);
  });
});

describe('leaving the field', () => {
  test('completes what is short, and empties what was emptied', () => {
    expect(latestOf(leaveText(type(EMPTY, '9.12.28', readDate), readDate))).toBe('2028-12-09');
    expect(latestOf(leaveText(typeText(beginDraft('10:00', '10:00'), '', readTime), readTime))).toBeNull();
  });

  test.each([
    ['31022019', readDate],
    ['3.1.', readDate],
  ])('keeps %s as it was typed, and the earlier value with it', (letters, read) => {
    const emptied = typeText(beginDraft('09.12.2026', '2026-12-09'), '', read);
    const left = leaveText(type(emptied, letters, read), read);
    expect(left).toMatchObject({ text: letters, isLeft: true, values: ['2026-12-09'] });
    expect(typeText(left, '31.01.2019', read).isLeft).toBe(false);
  });
});

describe('Ctrl+Z in the field', () => {
  const begun = beginDraft('09.12.2026', '2026-12-09');
  const typed = type(typeText(begun, '', readDate), '24122026', readDate);

  test('takes back a run of letters at once, then what was before it, and then nothing', () => {
    const once = undoText(typed, readDate);
    expect(once.text).toBe('');
    const twice = undoText(once, readDate);
    expect(twice.text).toBe('09.12.2026');
    expect(latestOf(twice)).toBe('2026-12-09');
    expect(undoText(twice, readDate)).toBe(twice);
  });

  test('and Ctrl+Y brings it back', () => {
    const back = undoText(undoText(typed, readDate), readDate);
    const again = redoText(redoText(back, readDate), readDate);
    expect(again.text).toBe('24122026');
    expect(latestOf(again)).toBe('2026-12-24');
    expect(redoText(again, readDate)).toBe(again);
  });
});

describe('an arrow key moves the part the caret is in', () => {
  test.each([
    ['2026-12-31', 1, 'days', '2027-01-01'],
    ['2027-01-31', 4, 'months', '2027-02-28'],
    ['2028-02-29', 8, 'years', '2029-02-28'],
    ['2026-12-09T10:00', 13, 'hours', '2026-12-09T11:00'],
    ['2026-12-09T10:59', 16, 'minutes', '2026-12-09T11:00'],
    ['23:59', 4, 'minutes', '00:00'],
  ] as const)('%s at %i: %s', (value, caret, unit, stepped) => {
    expect(partAt(value, caret)?.unit).toBe(unit);
    expect(stepValue(value, unit, 1)).toBe(stepped);
  });
});
