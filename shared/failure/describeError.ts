/**
 * What a log may say about an error: its name, its code, and where in our code it came up. Never its message and never a
 * whole path: both carry names of people, files and accounts.
 */
export interface ErrorDescription {
  readonly name: string;
  /** Of the system, the store or the main process: `EBUSY`, `DB8`. */
  readonly code: string | null;
  /** Innermost first, `saveFile index-abc.js:1:2345` each: a function, the last part of its file's path, line, column. */
  readonly frames: readonly string[];
}

/** Deeper frames are the libraries' and React's. */
export const MOST_FRAMES = 12;
/** An identifier as used in code. Anything else in a name or code may be somebody's data. */
export const IDENTIFIER = /^[A-Za-z_][\w.]{0,63}$/u;
/** What a line of `frames` looks like. */
export const FRAME = /^(?:new )?[\w$.<>#()]{1,120} [\w.@+-]{1,120}:\d{1,9}:\d{1,9}$/u;

/** @param thrown whatever was thrown; what is no error is named by its type */
export function describeError(thrown: unknown): ErrorDescription {
  if (!isErrorLike(thrown)) return { name: typeof thrown, code: null, frames: [] };
  const { name, code, stack } = thrown;
  return {
    name: IDENTIFIER.test(name) ? name : 'Error',
    code: typeof code === 'string' && IDENTIFIER.test(code) ? code : null,
    frames: framesOf(typeof stack === 'string' ? stack : ''),
  };
}

/** As the lines of a log or of what a person hands on to support. */
export function descriptionToText({ name, code, frames }: ErrorDescription): string {
  return [[name, ...(code === null ? [] : [code])].join(' '), ...frames.map((frame) => `    at ${frame}`)].join('\n');
}

interface ErrorLike {
  readonly name: string;
  readonly code?: unknown;
  readonly stack?: unknown;
}

/** Not `instanceof`: an error from another realm, such as a DOMException, is one too. */
function isErrorLike(thrown: unknown): thrown is ErrorLike {
  return typeof thrown === 'object' && thrown !== null && 'name' in thrown && typeof thrown.name === 'string';
}

// Spaces belong to a folder's name, so a function's name ends at the bracket.
const stackLine = /^\s*at (?:async )?(?:(?<name>[^(]+) \()?(?<file>.+):(?<line>\d+):(?<column>\d+)\)?$/u;

function framesOf(stack: string): readonly string[] {
  return stack
    .split('\n')
    .flatMap((line) => {
      const { name = '(anonymous)', file = '', line: row = '', column = '' } = stackLine.exec(line)?.groups ?? {};
      // `toString [as render]`: the second name may be made of data.
      const plainName = name.replace(/ \[as .*$/u, '');
      const fileName = file.replaceAll('\\', '/').split('/').at(-1) ?? '';
      const frame = `${plainName} ${fileName}:${row}:${column}`;
      return FRAME.test(frame) ? [frame] : [];
    })
    .slice(0, MOST_FRAMES);
}
