import * as v from 'valibot';
import { expect, it } from 'vitest';
import { describeError, descriptionToText } from '../../../shared/failure';
import { failureReportSchema } from '../../../shared/ipc/failureReport';

it('a log line names kind, code and place of an error, but no message and no folder', () => {
  const error = Object.assign(
    new Error("EACCES: permission denied, open '/home/maria.muster/Protokoll Stadt Bonn.pdf'"),
    { code: 'EACCES' },
  );
  error.stack = `${String(error)}\n    at writeWhole (/home/maria.muster/app/saveFile.js:12:3)\n    at async C:\\Users\\maria\\app\\index.js:4:1`;
  const text = descriptionToText(describeError(error));
  expect(text).toContain('Error EACCES');
  expect(text).toContain('writeWhole saveFile.js:12');
  expect(text).not.toMatch(/maria|Protokoll|Bonn|home|Users/u);
});

it('what is thrown without being an error is named by its type only', () => {
  expect(descriptionToText(describeError('kim@example.org'))).toBe('string');
});

it('a code that is no code is left out', () => {
  expect(descriptionToText(describeError(Object.assign(new Error('x'), { code: 'kim@example.org', stack: '' })))).toBe(
    'Error',
  );
});

it('a name that is none and a function named by data are left out', () => {
  const error = Object.assign(new Error('x'), { name: 'Maria Muster war hier' });
  error.stack = [
    'Maria Muster war hier: x',
    '    at Object.toString [as Maria Muster] (app://verbund/assets/index-a1.js:1:20)',
    '    at Stadt Bonn (app://verbund/assets/index-a1.js:1:30)',
    '    at new Store (C:\\Users\\Maria Muster\\store.js:2:3)',
    '    at async app://verbund/assets/index-a1.js:1:40',
  ].join('\n');
  expect(describeError(error)).toEqual({
    name: 'Error',
    code: null,
    frames: ['Object.toString index-a1.js:1:20', 'new Store store.js:2:3', '(anonymous) index-a1.js:1:40'],
  });
});

it('what is described passes the schema of the report, and a sentence in its place does not', () => {
  const report = { origin: 'action', kind: 'unknown', ...describeError(new TypeError('Maria Muster')) } as const;
  expect(v.safeParse(failureReportSchema, report).success).toBe(true);
  expect(report.frames.length).toBeGreaterThan(0);
  for (const leak of [
    { ...report, name: 'Maria Muster' },
    { ...report, code: 'kim@example.org' },
    { ...report, frames: ['Maria Muster war hier'] },
    { ...report, frames: ['x /home/maria/a.js:1:2'] },
    { ...report, origin: 'Maria' },
  ])
    expect(v.safeParse(failureReportSchema, leak).success).toBe(false);
});
