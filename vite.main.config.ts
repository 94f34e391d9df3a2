import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    ssr: 'electron/main/index.ts',
    outDir: 'out/app/main',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rollupOptions: {
      external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: { format: 'es', entryFileNames: 'index.js' },
    },
  },
  // Everything is bundled, so that the packaged application needs no node_modules.
  ssr: { noExternal: true },
});
