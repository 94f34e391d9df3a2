import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The words that React Aria brings for screen readers, in a language that Verbund does not speak. */
const FOREIGN_WORDS =
  /\/react-(?:aria|stately|aria-components)\/dist\/.*\/intl\/.*\b(?!de-DE|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/u;

/** Leaves 32 of its 34 languages out: a fourteenth of the script that every start reads. */
const ownLanguagesOnly: Plugin = {
  name: 'verbund:own-languages-only',
  load: { filter: { id: FOREIGN_WORDS }, handler: () => 'export default {};' },
};

/** Libraries that do not say so of themselves. A door to our own rules names one of them, and only the worker that reads files uses it. */
const DOES_NOTHING_BY_ITSELF = /\/node_modules\/(?:ical\.js|papaparse|fflate|qr)\//u;

/** Of KERN the page uses tokens and fonts. The rules for its components are five sixths of the styles that every start reads. */
const tokensOfKernOnly = {
  postcssPlugin: 'verbund:tokens-of-kern-only',
  Rule(rule: { readonly selectors: readonly string[]; readonly remove: () => void }) {
    if (rule.selectors.every((selector) => selector.includes('.kern-'))) rule.remove();
  },
};

export default defineConfig({
  root: 'renderer',
  base: './',
  css: { postcss: { plugins: [tokensOfKernOnly] } },
  plugins: [react(), ownLanguagesOnly],
  resolve: {
    alias: { 'iconv-lite': fileURLToPath(new URL('renderer/reading/answers/textDecoding.ts', import.meta.url)) },
  },
  // The reader of PDFs looks up the address of its own module.
  worker: { format: 'es' },
  build: {
    rolldownOptions: {
      input: ['renderer/index.html', 'renderer/presentation.html', 'renderer/door.html'],
      treeshake: { moduleSideEffects: (id) => !DOES_NOTHING_BY_ITSELF.test(id) },
    },
    outDir: '../out/app/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    sourcemap: true,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: 5173 },
  },
});
