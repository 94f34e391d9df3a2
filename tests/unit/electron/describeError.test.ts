import { expect, it } from 'vitest';
import { describeError } from '../../../electron/main/log/describeError';

it('a log line names kind, code and place of an error, but no message and no folder', () => {
  const error = Object.assign(
    new Error("EACCES: permission denied, open '/home/maria.muster/Protokoll Stadt Bonn.pdf'"),
    { code: 'EACCES' },
  );
  error.stack = `${String(error)}\n    at writeWhole (/home/maria.muster/app/saveFile.js:12:3)\n    at async C:\\Users\\maria\\app\\index.js:4:1`;
  const text = describeError(error);
  expect(text).toContain('Error EACCES');
  expect(text).toContain('writeWhole saveFile.js:12');
  expect(text).not.toMatch(/maria|Protokoll|Bonn|home|Users/u);
});

it('what is thrown without being an error is named by its type only', () => {
  expect(describeError('kim@example.org')).toBe('string');
});

it('a code that is no code is left out', () => {
  expect(describeError(Object.assign(new Error('x'), { code: 'kim@example.org', stack: '' }))).toBe('Error');
});
