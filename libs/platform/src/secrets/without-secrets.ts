const HIDDEN = '…';
/** A host, a port in digits and a path of plain characters: nothing here is anybody's password. */
const PLAIN = /^(\[[\da-f:.]+\]|[\w.-]*)(:\d+)?((?:\/[\w.-]*)*)$/i;

/**
 * A URL as it may be printed: scheme, host, port and path. What stands before the last `@`, and a query, are left out,
 * also where a password holds `/`, `@`, `?` or `#` as it should not; what is no URL of plain parts is not shown at all.
 */
export function shownUrl(text: string): string {
  const [, scheme, rest = ''] = /^([a-z][a-z\d+.-]*):\/\/(.*)$/is.exec(text) ?? [];
  if (scheme === undefined) return HIDDEN;
  const named = rest.lastIndexOf('@');
  const [place = '', ...more] = rest.slice(named + 1).split(/[?#]/);
  if (!PLAIN.test(place)) return `${scheme}://${HIDDEN}`;
  return `${scheme}://${named < 0 ? '' : `${HIDDEN}@`}${place}${more.length > 0 ? `?${HIDDEN}` : ''}`;
}

const URLS = /\b([a-z][a-z\d+.-]*):\/\/[^\s"'<>`]+/gi;
const STORES = /^(postgres|postgresql|redis|rediss)$/i;

/**
 * A text without the users, passwords and queries of the URLs in it, to be printed or logged. `of`: an address whose
 * user and password are taken out wherever else they stand.
 */
export function withoutSecrets(text: string, { of }: { readonly of?: string | undefined } = {}): string {
  const shown = text.replace(URLS, (url: string, scheme: string) => {
    const plain = url.replace(/[),.;:]+$/, '');
    const secret = STORES.test(scheme) || plain.includes('@') || plain.includes('?');
    return secret ? shownUrl(plain) + url.slice(plain.length) : url;
  });
  return secretsOf(of).reduce((left, secret) => left.replaceAll(secret, HIDDEN), shown);
}

/** Shorter ones would be found in every word. */
const LEAST = 3;

function secretsOf(url: string | undefined): string[] {
  if (url === undefined || !URL.canParse(url)) return [];
  const { username, password } = new URL(url);
  return [password, decoded(password), username, decoded(username)].filter((secret) => secret.length >= LEAST);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
