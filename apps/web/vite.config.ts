import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const gateway = process.env['GATEWAY_URL'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 5_000,
    rolldownOptions: {
      input: {
        page: fileURLToPath(new URL('index.html', import.meta.url)),
        graphiql: fileURLToPath(new URL('graphiql.html', import.meta.url)),
      },
    },
  },
  // `npm run dev` serves the page alone; GraphiQL is the gateway's, from the build.
  optimizeDeps: { entries: ['index.html'] },
  // As objects, for which the host stays as it was asked for: by it the page is the gateway's own.
  server: {
    proxy: { '/graphql': { target: gateway, ws: true }, '/v1': { target: gateway }, '/exports': { target: gateway } },
  },
});
