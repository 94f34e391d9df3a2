/**
 * Cycles, those of types included: two files that know each other's types are one idea in two places, and the cycle
 * rules of lint plugins look at values only.
 */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      // An action of a page model returns the next page, and people go back and forth.
      from: { pathNot: '^tests/e2e/pages/' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};
