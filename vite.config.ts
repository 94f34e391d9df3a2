import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: { outDir: '../out/app/renderer', emptyOutDir: true, target: 'chrome130', assetsInlineLimit: 0, sourcemap: true, modulePreload: { polyfill: false } },
  server: { host: '127.0.0.1', port: 5173, strictPort: true, hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: 5173 } },
});
