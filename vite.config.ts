import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const proxyPort = process.env['PORT'] ?? '8787';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist/web',
    // The page's policy allows neither inline scripts, styles nor data: images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    chunkSizeWarningLimit: 2000,
  },
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': `http://127.0.0.1:${proxyPort}`, '/healthz': `http://127.0.0.1:${proxyPort}` },
  },
});
