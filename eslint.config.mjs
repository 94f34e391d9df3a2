import vitest from '@vitest/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { houseRules } from './scripts/lint/houseRules.mjs';

const reactPackages = [
  'react',
  'react-dom',
  'react-aria',
  'react-aria-components',
  'react-stately',
  'lucide-react',
  'wouter',
  'react-hook-form',
  '@tanstack/react-virtual',
];
const storePackages = ['rxdb', 'rxdb/**', 'dexie', 'rxjs', 'rxjs/**'];

/** Two more ways to let a failure vanish: a handler of rejections that does not look at what was thrown. */
const swallowedFailures = [
  {
    selector:
      "CallExpression[callee.property.name='catch'] > ArrowFunctionExpression.arguments:matches([params.length=0], [params.0.name=/^_/])",
    message: 'Hand on what was thrown, or say why it does not matter.',
  },
  {
    selector:
      "CallExpression[callee.property.name='then'][arguments.length=2] > ArrowFunctionExpression.arguments:nth-child(2):matches([params.length=0], [params.0.name=/^_/])",
    message: 'Hand on what was thrown, or say why it does not matter.',
  },
];
/**
 * [Note: times have a zone], `renderer/ui/messages/createFormats`: an instant without a zone is a fault that shows only on a laptop elsewhere. These are the
 * fields and expressions that hold instants; startsAt and endsAt are times on the clock of the place.
 */
const instants =
  ":matches(MemberExpression[property.name=/^(present(From|Until)|(started|closed|cancelled|circulated|finalised|sent|replied|created|updated)At)$/], Identifier[name=/^(present(From|Until)|(started|closed|cancelled|circulated|finalised|sent|replied|created|updated)At)$/], CallExpression[callee.property.name='toISOString'], CallExpression[callee.name='stampToInstant'])";
const zonelessInstants = [
  {
    selector: `CallExpression[callee.name=/^format(Date|LongDate|Time|DateTime|DayMonth|Month)$/][arguments.length=1] > ${instants}.arguments`,
    message: 'An instant is shown in a zone: meeting.timeZone, or LAPTOP_ZONE.',
  },
  {
    selector: `CallExpression[callee.property.name='slice'][arguments.0.value=0][arguments.1.value=10] > MemberExpression.callee > ${instants.replace(", CallExpression[callee.property.name='toISOString']", '')}.object`,
    message: 'The day of an instant depends on the zone: instantToLocal(…, timeZone).slice(0, 10).',
  },
  {
    selector:
      'CallExpression > MemberExpression.callee[property.name=/^(get(Hours|Minutes|Date|Day|Month|FullYear)|toLocale(Date|Time)?String)$/]',
    message: 'This is the clock of the laptop: use instantToLocal with a zone.',
  },
  {
    selector: "NewExpression[callee.property.name='DateTimeFormat']:not(:has(Property[key.name='timeZone']))",
    message: 'A format of dates names its zone.',
  },
];
const ownUlid = { name: 'ulid', message: 'Ids come from shared/ulid, which asks for random bytes in one go.' };
const restrict = (...patterns) => ['error', { paths: [ownUlid], patterns: [{ group: patterns.flat() }] }];

export default tseslint.config(
  { ignores: ['out/**', 'node_modules/**', 'dist/**'] },
  ...tseslint.configs.strictTypeChecked,
  {
    files: ['**/*.{ts,tsx,mts}'],
    languageOptions: {
      parserOptions: { project: 'tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    plugins: { verbund: houseRules },
    rules: {
      'verbund/layers': ['error', { root: import.meta.dirname }],
      'verbund/no-default-export': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers in a template are what they look like.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A handler that returns nothing may be written as an expression.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // Type parameters that appear once still name what a function is about.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // An async function may keep a promise contract without waiting for anything.
      '@typescript-eslint/require-await': 'off',
      // An empty function is how an effect that does nothing is written.
      '@typescript-eslint/no-empty-function': 'off',
      // The project's dictionary types are spelled as mapped types with a readonly modifier.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
    },
  },
  {
    files: ['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    rules: {
      // A promise is waited for, or its failure is handed on; `void f()` would let it vanish. See [Note: actions].
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
      'no-void': 'error',
      'no-restricted-syntax': ['error', ...swallowedFailures, ...zonelessInstants],
    },
  },
  {
    files: ['renderer/{features,fields,documents,reading}/**/*.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...swallowedFailures,
        ...zonelessInstants,
        {
          selector: 'JSXOpeningElement[name.name=/^(input|textarea|select|button|form)$/]',
          message: 'Take it from the kit: it knows the write lock and what a failure does.',
        },
        {
          selector: 'JSXAttribute[name.name="target"]',
          message: 'No window opens by it. An address leaves the application by OutwardLink.',
        },
      ],
    },
  },
  { files: ['*.config.ts', 'tests/**/*.config.ts'], rules: { 'verbund/no-default-export': 'off' } },
  {
    files: ['shared/**/*.ts'],
    rules: { 'no-restricted-imports': restrict(reactPackages, storePackages, ['electron', 'node:*']) },
  },
  { files: ['shared/ulid.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['electron/**/*.ts'], rules: { 'no-restricted-imports': restrict(reactPackages, storePackages) } },
  {
    files: ['renderer/{data,actions}/**/*.ts'],
    rules: { 'no-restricted-imports': restrict(reactPackages, ['electron', 'node:*']) },
  },
  {
    files: ['renderer/{ui,live,fields,documents,reading,undo,app,features}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Speaks of React Compiler, which this project does not use.
      'react-hooks/incompatible-library': 'off',
      'no-restricted-imports': restrict(storePackages, ['electron', 'node:*']),
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    plugins: { vitest },
    rules: {
      'vitest/no-disabled-tests': 'error',
      'vitest/no-focused-tests': 'error',
    },
  },
  {
    files: ['tests/{unit,property,fuzz,integration}/**/*.test.{ts,tsx}'],
    plugins: { vitest },
    rules: { 'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }] },
  },
  {
    files: ['**/*.{mjs,js}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { globals: globals.node },
  },
);
