import { isIP } from 'node:net';
import { problem, type Problem } from '#problem';

/** What a request says of where it comes from. */
export interface From {
  /** The host that was asked for, with or without a port; behind a trusted proxy the one that it was asked for. */
  readonly host: string | undefined;
  /**
   * The header `Host`, where it may differ from `host`. It is checked too: a page that reaches this machine by DNS
   * rebinding may forward any host, but cannot choose this one.
   */
  readonly sentHost?: string | undefined;
  /** The header `Origin`. */
  readonly origin: string | undefined;
  /** The header `Sec-Fetch-Site`. */
  readonly fetchSite: string | undefined;
  /** Whether the request may change something. */
  readonly writes: boolean;
}

/**
 * From where a request may come, for every door alike, HTTP or WebSocket, on loopback too.
 * Hosts: an address, `localhost`, or a name that is set (a name that is not may point here by DNS rebinding).
 * Origins, of what writes: this host's own pages, programs that are no page, or an origin that is set.
 */
export class Origins {
  private constructor(
    private readonly hosts: ReadonlySet<string>,
    private readonly origins: ReadonlySet<string>,
  ) {}

  static from({
    ALLOWED_HOSTS: hosts = [],
    ALLOWED_ORIGINS: origins = [],
    HOST: own = 'localhost',
  }: {
    readonly ALLOWED_HOSTS?: readonly string[] | undefined;
    readonly ALLOWED_ORIGINS?: readonly string[] | undefined;
    /** What the services listen on; a name is one to ask by. */
    readonly HOST?: string | undefined;
  }): Origins {
    return new Origins(new Set([...hosts, own].map((host) => host.toLowerCase())), new Set(origins));
  }

  /** Origins that are set: pages elsewhere that may ask and write. */
  get others(): readonly string[] {
    return [...this.origins];
  }

  /** The problem with which a request is refused (421 host, 403 origin); undefined: it may come in. */
  refuse({ host, sentHost = host, origin, fetchSite, writes }: From): Problem | undefined {
    for (const name of [host, sentHost]) if (!this.knowsHost(name)) return unknownHost(name);
    if (!writes || (origin !== undefined && this.origins.has(origin))) return undefined;
    const own = origin === undefined ? true : hostOfOrigin(origin) === host?.toLowerCase();
    const sameSite = fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none';
    return own && sameSite ? undefined : foreignOrigin(origin ?? fetchSite);
  }

  private knowsHost(host: string | undefined): boolean {
    const name = hostName(host);
    if (name === undefined) return false;
    return isIP(name.replace(/^\[|\]$/g, '')) !== 0 || name === 'localhost' || this.hosts.has(name);
  }
}

/** The name or address of `name:port`, lower case; undefined where it is none. */
function hostName(host: string | undefined): string | undefined {
  return /^(\[[\da-f:.]+\]|[^:[\]\s/@]+)(:\d{1,5})?$/i.exec(host ?? '')?.[1]?.toLowerCase();
}

function hostOfOrigin(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function unknownHost(host: string | undefined): Problem {
  const name = hostName(host) ?? '';
  return problem('unknown-host', 421, {
    title: { zh: '未知的主机名', en: 'Unknown host' },
    detail: {
      zh: `本服务不以“${name}”为名。请用其 IP 地址或 localhost 访问，或由管理员把该名称加入 ALLOWED_HOSTS。`,
      en:
        `This service does not go by the name "${name}". Ask it by its address or localhost, ` +
        'or have the name added to ALLOWED_HOSTS.',
    },
  });
}

function foreignOrigin(origin: string | undefined): Problem {
  return problem('foreign-origin', 403, {
    title: { zh: '来自其他网站的请求', en: 'A request from another site' },
    detail: {
      zh: `来自“${origin ?? ''}”的网页不能在此提交或修改数据，未接收任何内容。如确有需要，请由管理员把该来源加入 ALLOWED_ORIGINS。`,
      en:
        `A page of "${origin ?? ''}" may change nothing here; nothing was taken. ` +
        'If it should, have the origin added to ALLOWED_ORIGINS.',
    },
  });
}
