import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { openApiDocument } from './document.js';

const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const types: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>对标 Duibiao: ingestion</title>
<link rel="stylesheet" href="/docs/assets/swagger-ui.css">
<link rel="icon" href="/docs/assets/favicon-32x32.png">
</head>
<body>
<div id="api"></div>
<script src="/docs/assets/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;
const start = `window.onload = () => SwaggerUIBundle({ url: '/docs/json', dom_id: '#api', validatorUrl: null, deepLinking: true });\n`;

/** The API's document at /docs/json, and a page that shows it at /docs; every byte of it comes from this service. */
export function serveDocs(fastify: FastifyInstance): void {
  const document = JSON.stringify(openApiDocument());
  const content = (address: string, type: string, body: string): void => {
    fastify.get(address, { config: { door: 'page' } }, (_, reply) => void reply.type(type).send(body));
  };
  content('/docs', 'text/html; charset=utf-8', page);
  content('/docs/start.js', 'text/javascript; charset=utf-8', start);
  content('/docs/json', 'application/json; charset=utf-8', document);
  for (const [name, type] of Object.entries(types)) {
    fastify.get(`/docs/assets/${name}`, { config: { door: 'page' } }, (_, reply) =>
      reply
        .type(type)
        .header('cache-control', 'max-age=86400')
        .send(createReadStream(join(assets, name))),
    );
  }
}
