import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({ root: import.meta.dirname, plugins: [react()], base: './', build: { outDir: '/tmp/gallery', emptyOutDir: true, target: 'chrome130' } });
