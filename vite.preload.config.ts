import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    lib: { entry: 'electron/preload/index.ts', formats: ['cjs'], fileName: () => 'index.cjs' },
    outDir: 'out/app/preload',
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: true,
    // A sandboxed preload is one CommonJS file; `electron` is the only module it may require.
    rolldownOptions: { external: ['electron'] },
  },
});
