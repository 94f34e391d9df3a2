import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Says what was not tried and why: a list of green ticks must not be taken for more than it is. */
// eslint-disable-next-line verbund/no-default-export -- Playwright takes a reporter from there
export default class UntriedReporter implements Reporter {
  private readonly untried: string[] = [];

  onTestEnd(test: TestCase, { status, annotations }: TestResult): void {
    if (status !== 'skipped') return;
    const reason = annotations.find(({ type }) => type === 'skip')?.description;
    this.untried.push(`  ${test.title}: ${reason ?? 'the run was broken off'}`);
  }

  onEnd(): void {
    if (this.untried.length > 0) process.stdout.write(`\nNot tried there:\n${this.untried.join('\n')}\n`);
  }
}
