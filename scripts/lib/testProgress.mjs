/**
 * How far a step is, read from the lines that it prints; undefined while it cannot be told.
 * @typedef {(line: string) => string | undefined} Progress
 */

/** @returns {Progress} of Playwright's line reporter: `[12/182] specs/invite.spec.ts:20:1 › …` */
export function playwrightProgress() {
  return (line) => {
    const [, done, all, where = ''] = /\[(\d+)\/(\d+)\] (?:\S*\/)?([^:\s]*)/.exec(line) ?? [];
    return done && all ? `${done} of ${all} (${where})` : undefined;
  };
}

/** @returns {Progress} of Vitest's default reporter, which prints a line per file: `✓ tests/unit/x.test.ts (12 tests) 34ms` */
export function vitestProgress() {
  let files = 0;
  let tests = 0;
  return (line) => {
    const [, count] = /[✓❯×] .*\.test\.tsx? .*?\((\d+) tests?/.exec(line) ?? [];
    if (count === undefined) return undefined;
    files += 1;
    tests += Number(count);
    return `${tests} tests in ${files} files`;
  };
}
