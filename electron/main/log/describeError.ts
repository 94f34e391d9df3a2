import path from 'node:path';

/**
 * What a log may say about an error: its name, its code, and where in our code it came up. Never its message and never
 * a whole path: both carry names of people, files and accounts.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' && /^\w+$/u.test(error.code) ? ` ${error.code}` : '';
  return `${error.name}${code}${stackOf(error)}`;
}

const frame = /^\s+at (?:(?<name>[\w.<> ]+) )?\(?(?<file>[^()]+):(?<line>\d+):\d+\)?$/u;

function stackOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .flatMap((line) => {
      const groups = frame.exec(line)?.groups;
      return groups
        ? [
            `\n    at ${groups['name'] ?? '(anonymous)'} ${path.posix.basename((groups['file'] ?? '').replaceAll('\\', '/'))}:${groups['line'] ?? ''}`,
          ]
        : [];
    })
    .join('');
}
