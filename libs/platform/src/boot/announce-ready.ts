/** Tells the process that started this one, if it listens, that the service is up. */
export function announceReady(): void {
  process.send?.('ready');
}
