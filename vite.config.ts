import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const proxyOrigin = `http://127.0.0.1:${process.env['PORT'] ?? '8787'}`;
// The proxy answers its own origin alone; in development the page comes from Vite's.
const proxy = { target: proxyOrigin, changeOrigin: true, headers: { origin: proxyOrigin } };

// `source` is the condition under which the package's own `imports` (`#domain/*.ts`) lead to TypeScript.
const conditions = ['source', 'module', 'browser', 'development|production'];

export default defineConfig({
  plugins: [react()],
  resolve: {
    conditions,
    // write-excel-file zips through workers made from text, which the page's policy refuses.
    alias: [
      {
        find: /^fflate$/,
        replacement: fileURLToPath(new URL('src/browser/report/fflate-without-workers.ts', import.meta.url)),
      },
    ],
  },
  build: {
    outDir: 'dist/web',
    // The page's policy allows neither inline scripts, styles nor data: images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      // What the first page needs comes in one file, not in one for each page that shares some of it.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': proxy, '/healthz': proxy },
  },
  test: {
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    projects: [
      {
        extends: true,
        ssr: { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'server-proxy/**/*.test.ts', 'e2e/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/testing/setup.ts'],
        },
      },
    ],
  },
});
