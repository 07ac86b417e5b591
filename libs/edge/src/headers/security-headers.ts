import fastifyHelmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/**
 * Every answer, refusals among them, keeps the browser to this host: nothing is loaded from elsewhere, no page
 * elsewhere frames ours. HSTS is left to the proxy that ends TLS: it holds for all ports of a name, and these services
 * speak HTTP. Called rather than registered, so that the headers are set before a hook that
 * refuses.
 */
export function sendSecurityHeaders(fastify: FastifyInstance): void {
  void fastifyHelmet(fastify, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'worker-src': ["'self'", 'blob:'],
        'connect-src': ["'self'", 'ws:', 'wss:'],
        'object-src': ["'none'"],
        'base-uri': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'self'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: false,
  });
}
