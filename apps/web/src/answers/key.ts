const NAME = 'duibiao-key';

/** The key by which this browser is known where the services ask for one; kept until its tab is closed. */
export const readKey = (): string => sessionStorage.getItem(NAME) ?? '';

export function writeKey(key: string): void {
  if (key) sessionStorage.setItem(NAME, key);
  else sessionStorage.removeItem(NAME);
}

export function keyHeader(): Record<string, string> {
  const key = readKey();
  return key ? { 'x-api-key': key } : {};
}
