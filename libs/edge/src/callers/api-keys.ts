import { createHash, timingSafeEqual } from 'node:crypto';
import { BootFault } from '#platform';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether only this machine reaches a service that listens there. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);
}

/** Who may write: a name for each key. Without keys everybody may, which is allowed on loopback only. */
export class ApiKeys {
  private constructor(private readonly holders: readonly { readonly name: string; readonly digest: Buffer }[]) {}

  /** Of a service at which nobody writes. */
  static readonly none = new ApiKeys([]);

  /** @throws BootFault when no keys are set and the services would listen beyond this machine. */
  static from({
    DUIBIAO_API_KEYS: text,
    HOST: host,
  }: {
    DUIBIAO_API_KEYS?: string | undefined;
    HOST: string;
  }): ApiKeys {
    if (!text && !isLoopback(host)) {
      throw new BootFault(
        `HOST is ${host}, so others can reach the services, and DUIBIAO_API_KEYS is not set: ` +
          'set it to name:key, or HOST to 127.0.0.1.',
      );
    }
    return new ApiKeys(
      (text ?? '')
        .split(',')
        .filter(Boolean)
        .map((pair) => {
          const [name, key] = pair.split(':') as [string, string];
          return { name, digest: digest(key) };
        }),
    );
  }

  /** Whether callers are known by keys at all. */
  get areSet(): boolean {
    return this.holders.length > 0;
  }

  /** The name of the caller by `Authorization: Bearer KEY` or `X-Api-Key: KEY`; undefined: may not write. */
  callerOf(headers: Readonly<Record<string, string | readonly string[] | undefined>>): string | undefined {
    if (!this.areSet) return 'anyone';
    const bearer = /^Bearer (.+)$/i.exec(String(headers['authorization'] ?? ''))?.[1];
    const given = digest(bearer ?? String(headers['x-api-key'] ?? ''));
    return this.holders.find((holder) => timingSafeEqual(holder.digest, given))?.name;
  }
}
