/** Preloaded into each service: when the launcher goes, even by `kill -9`, the service is asked to finish. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();

export {};
