import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    ssr: true,
    outDir: 'out/app/main',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rolldownOptions: {
      input: {
        index: 'electron/main/index.ts',
        scryptWorker: 'electron/main/keys/scryptWorker.ts',
        finishPdfProcess: 'electron/main/export/finishPdfProcess.ts',
      },
      // What nobody uses of a module is left out, and with it whatever it imports: nothing here does anything by being imported.
      treeshake: { moduleSideEffects: false },
      external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  // Everything is bundled, so that the packaged application needs no node_modules.
  ssr: { noExternal: true },
});
