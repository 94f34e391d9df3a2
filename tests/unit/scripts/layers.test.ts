import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { houseRules } from '../../../scripts/lint/houseRules.mjs';
import { breachesOf } from '../../../scripts/lint/layers.mjs';

const THROUGH_THE_DOOR = ['Use the feature through its index.'];

describe('the layer law', () => {
  it.each([
    ['shared/domain/agenda/a.ts', 'shared/schema/members'],
    ['renderer/features/agenda/A.tsx', 'renderer/features/agenda/list/rows'],
    ['renderer/features/agenda/A.tsx', 'renderer/features/minutes'],
    ['renderer/features/agenda/list/A.tsx', 'renderer/features/minutes/index'],
    ['renderer/app/Screens.tsx', 'renderer/features/minutes'],
    ['tests/unit/a.test.ts', 'renderer/features/minutes/MinutesPage'],
    ['renderer/datalist/A.ts', 'renderer/app/A'],
  ])('lets %s import %s', (importer, imported) => {
    expect(breachesOf(importer, imported)).toEqual([]);
  });

  it.each([
    ['shared/schema/members.ts', 'shared/domain/agenda'],
    ['shared/text/fold.ts', 'shared/ipc/contract'],
    ['shared/ulid.ts', 'renderer/data/session'],
    ['electron/main/index.ts', 'renderer/app/main'],
    ['electron/preload/index.ts', 'electron/main/paths'],
    ['renderer/data/session.ts', 'renderer/live/useRecords'],
    ['renderer/features/agenda/A.tsx', 'renderer/app'],
  ])('does not let %s import %s', (importer, imported) => {
    expect(breachesOf(importer, imported)).toHaveLength(1);
  });

  it.each(['renderer/features/minutes/MinutesPage', 'renderer/features/minutes/parts/index'])(
    'does not let a feature import %s of another',
    (imported) => {
      expect(breachesOf('renderer/features/agenda/A.tsx', imported)).toEqual(THROUGH_THE_DOOR);
    },
  );
});

describe('the rules of the house', () => {
  function lint(code: string): readonly string[] {
    const messages = new Linter({ cwd: '/repo' }).verify(
      code,
      {
        plugins: { verbund: houseRules },
        rules: { 'verbund/layers': ['error', { root: '/repo' }], 'verbund/no-default-export': 'error' },
      },
      { filename: '/repo/renderer/features/agenda/list/A.js' },
    );
    return messages.map(({ message }) => message);
  }

  it.each([
    "import { x } from '../../minutes/x';",
    "import '../../minutes/x';",
    "export { x } from '../../minutes/x';",
    "export * from '../../minutes/x';",
    "await import('../../minutes/x');",
    "import x from '../../minutes/x.css?inline';",
  ])('look at %s', (code) => {
    expect(lint(code)).toEqual(THROUGH_THE_DOOR);
  });

  it('leave packages and own files alone', () => {
    expect(lint("import { x } from 'react'; import { y } from '../rows'; export { x, y };")).toEqual([]);
  });

  it.each(['export default 1;', 'const x = 1; export { x as default };', "export { default } from '../rows';"])(
    'want a name for %s',
    (code) => {
      expect(lint(code)).toEqual(['Exports have a name.']);
    },
  );
});
