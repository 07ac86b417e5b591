export { type EmbeddedPostgres, type EmbeddedPostgresOptions, PostgresNotStarted, startEmbeddedPostgres } from './embedded-postgres/embedded-postgres.js';
