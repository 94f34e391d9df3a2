import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partAt, stepValue } from '../../../renderer/ui/fields/dateValues';
import { readDate, readDateTime, readMonth, readTime, type Read } from '../../../renderer/ui/fields/typedDates';
import { readNumber } from '../../../renderer/ui/fields/typedNumbers';
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
    expect(readDate(text)).toEqual({ kind: 'impossible', what: 'day', part: text });
  });

  test.each(['1.1.1800', '01.01.0202', '01012200', '9.12.3026', '9999-01-01'])('%s: the year is a slip', (text) => {
    const [part] = /1800|0202|2200|3026|9999/.exec(text) ?? [];
    expect(readDate(text)).toEqual({ kind: 'impossible', what: 'year', part });
  });

  test.each(['3', '3.1.', '3.1.202', 'morgen', '1.2.20270'])('%s is not finished', (text) => {
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
    expect(readTime(text)).toEqual({ kind: 'impossible', what: 'time', part: text });
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
    ['31.02.2019', 'day', '31.02.2019'],
    ['31.02.2019, 10:00', 'day', '31.02.2019'],
    ['31022027, 10:00', 'day', '31022027'],
    ['09.12.2026, 25:00', 'time', '25:00'],
    ['091220262500', 'time', '2500'],
    ['1.1.1800, 10:00', 'year', '1800'],
  ])('%s: there is no such %s, and only that is quoted', (text, what, part) => {
    expect(readDateTime(text)).toEqual({ kind: 'impossible', what, part });
  });

  test.each([
    ['15.5.2027', '2027-05-15T10:30'],
    ['15.5.27,', '2027-05-15T10:30'],
    ['12', '2026-12-09T12:00'],
    ['1245', '2026-12-09T12:45'],
    ['9.15 Uhr', '2026-12-09T09:15'],
  ])('%s alone leaves the other half as it was', (text, value) => {
    expect(readDateTime(text, '2026-12-09T10:30')).toEqual({ kind: 'short', value });
    expect(readDateTime(text)).toEqual({ kind: 'unfinished' });
  });

  test.each(['3112', '9.12', '25', '9.12.'])('%s may become a day, whatever is known', (text) => {
    expect(readDateTime(text, '2026-12-09T10:30')).toEqual({ kind: 'unfinished' });
  });

  test.each(['09.12.2026', '09.12.2026,', '9.12. 2026', '9.12., 10:00'])('%s is not finished', (text) => {
    expect(readDateTime(text)).toEqual({ kind: 'unfinished' });
  });
});

describe('a month', () => {
  test.each([
    ['03/2024', 'whole', '2024-03'],
    ['3.2024', 'whole', '2024-03'],
    ['2024-03', 'whole', '2024-03'],
    ['032024', 'whole', '2024-03'],
    ['März 2024', 'whole', '2024-03'],
    ['mär. 2024', 'whole', '2024-03'],
    ['October 2024', 'whole', '2024-10'],
    ['3.24', 'short', '2024-03'],
    ['3/24', 'short', '2024-03'],
    ['0324', 'short', '2024-03'],
    [' 15.3.2024 ', 'whole', '2024-03-15'],
    ['15032024', 'whole', '2024-03-15'],
  ])('%s is %s: %s', (text, kind, value) => {
    expect(readMonth(text)).toEqual({ kind, value });
  });

  test.each(['2024', '3', '03/2', 'März', '15.03', '2024-0'])('%s is not finished', (text) => {
    expect(readMonth(text)).toEqual({ kind: 'unfinished' });
  });

  test.each([
    ['13/2024', 'month', '13/2024'],
    ['0/2024', 'month', '0/2024'],
    ['Mai-Juni 2024', 'unfinished', ''],
    ['Nebel 2024', 'month', 'Nebel 2024'],
    ['12/2500', 'year', '2500'],
    ['31.02.2024', 'day', '31.02.2024'],
  ])('%s is refused: %s', (text, what, part) => {
    expect(readMonth(text)).toEqual(what === 'unfinished' ? { kind: what } : { kind: 'impossible', what, part });
  });
});

describe('a whole number', () => {
  const percent = { min: 1, max: 100 };
  test.each([
    ['1', '1'],
    ['100', '100'],
    [' 50 ', '50'],
  ])('%s is taken when the field is left', (text, value) => {
    expect(readNumber(text, percent)).toEqual({ kind: 'short', value });
  });

  test.each([
    ['1.5', 'fraction'],
    ['0,5', 'fraction'],
    ['-1', 'range'],
    ['0', 'range'],
    ['200', 'range'],
    ['abc', 'number'],
    ['5 %', 'number'],
    ['1e3', 'number'],
  ])('%s is refused, and becomes no other: %s', (text, what) => {
    expect(readNumber(text, percent)).toEqual({ kind: 'impossible', what, part: text });
  });

  test('what may grow into one that is large enough is not refused yet', () => {
    expect(readNumber('1', { min: 10 })).toEqual({ kind: 'unfinished' });
    expect(readNumber('-5', {})).toEqual({ kind: 'short', value: '-5' });
    expect(readNumber('', percent)).toEqual({ kind: 'empty' });
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

describe('text that was whole on the way and is so no longer', () => {
  test.each([
    ['09.12.2027', '2027-12-09', '9.12.2026, 10:00', readDate],
    ['10:00', '10:00', '12:00:00', readTime],
    ['', null, '9.12.2026, 10:00', readDate],
  ])('after %s: what the field held before counts again', (text, value, letters, read) => {
    const typed = type(typeText(beginDraft(text, value), '', read), letters, read);
    expect(new Set(typed.values).size).toBe(2);
    expect(latestOf(typed)).toBe(value);
    expect(latestOf(leaveText(typed, read))).toBe(value);
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
