import { describe, expect, it } from 'vitest';
import { withinSuite } from '../../../scripts/lib/testSteps.mjs';

const isChosen = (file: string, word: string): boolean => new RegExp(withinSuite([word])[0] ?? '', 'u').test(file);

describe('the words that name end-to-end tests', () => {
  it('mean files of the suite, not the folder that the checkout lies in', () => {
    expect(isChosen('/home/kim/invite/tests/e2e/specs/sync.spec.ts', 'invite')).toBe(false);
    expect(isChosen('/home/kim/invite/tests/e2e/specs/invite.spec.ts', 'invite')).toBe(true);
    expect(isChosen('/home/kim/verbund/tests/e2e/specs/sync.spec.ts', 'specs/sync')).toBe(true);
    expect(isChosen(String.raw`C:\verbund\tests\e2e\specs\sync.spec.ts`, 'sync')).toBe(true);
  });

  it('stay as they are where they belong to an option', () => {
    const [, ...options] = withinSuite(['sync', '-g', 'two laptops', '--repeat-each=3']);
    expect(options).toEqual(['-g', 'two laptops', '--repeat-each=3']);
  });
});
