import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyInstance } from 'fastify';
import { handleProtocols, type Server } from 'graphql-ws';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { Doorkeeper, Proxies, readJson, type Visit } from '#edge';
import type { Problem } from '#problem';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../gateway-settings.js';
import { Turns } from '../limits/turns.js';
import type { OpenedSocket } from './opened-socket.js';
import { SubscriptionReader } from './read-subscription.js';
import { noSuchSocket, refuseUpgrade, shuttingDown, tooManySockets } from './refuse-upgrade.js';
import { socketLimits } from './socket-limits.js';
import { subscriptionProtocol, TOO_MANY } from './subscription-protocol.js';

const PATH = '/graphql';
const [BAD_MESSAGE, INTERNAL, GOING_AWAY, DONE] = [4400, 1011, 1001, 1000];

/** The door for sockets: guarded like every other, and bounded in sockets, messages and what is said in them. */
@Injectable()
export class SubscriptionDoor implements OnApplicationBootstrap {
  private readonly logger = new Logger(SubscriptionDoor.name);
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: socketLimits.messageBytes,
    handleProtocols,
  });
  private readonly open = new Map<WebSocket, OpenedSocket>();
  private readonly proxies: Proxies;
  private readonly introspection: boolean;
  private protocol: Server<OpenedSocket> | undefined;
  private ending = false;
  private pings: NodeJS.Timeout | undefined;

  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly host: GraphQLSchemaHost,
    private readonly doorkeeper: Doorkeeper,
    private readonly turns: Turns,
    @Inject(GATEWAY_SETTINGS) settings: GatewaySettings,
  ) {
    this.proxies = settings.proxies ?? Proxies.from({});
    this.introspection = settings.introspection ?? true;
  }

  onApplicationBootstrap(): void {
    const { schema } = this.host;
    const reader = new SubscriptionReader(schema, { introspection: this.introspection, turns: this.turns });
    this.protocol = subscriptionProtocol({ schema, doorkeeper: this.doorkeeper, reader });
    const fastify = this.adapter.httpAdapter.getInstance<FastifyInstance>();
    // The server ends when its last connection has, and sockets are connections.
    fastify.addHook('preClose', () => this.sayGoodbye());
    fastify.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      this.admit(request, socket, head).catch((error: Error) => {
        this.logger.error(error.stack ?? error.message);
        socket.destroy();
      });
    });
    this.pings = setInterval(() => this.askForLife(), socketLimits.pingMs).unref();
  }

  private async sayGoodbye(): Promise<void> {
    this.ending = true;
    clearInterval(this.pings);
    const gone = [...this.open.keys()].map((socket) => {
      socket.close(GOING_AWAY, 'Going away');
      setTimeout(() => socket.terminate(), socketLimits.goodbyeMs).unref();
      return new Promise((done) => socket.once('close', done));
    });
    await Promise.all(gone);
  }

  /** How many sockets are open. */
  get size(): number {
    return this.open.size;
  }

  private async admit(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { headers, method = 'GET' } = request;
    const visit: Visit = { method, headers, ...this.proxies.seen(headers, request.socket.remoteAddress ?? '') };
    const caller = this.doorkeeper.callerOf(headers, visit.address);
    const refused =
      this.refuse(request) ?? (await this.doorkeeper.refuse('follow', visit, caller)) ?? this.tooMany(caller.id);
    if (refused) return refuseUpgrade(socket, refused);
    this.sockets.handleUpgrade(request, socket, head, (opened) => this.serve(opened, { visit, caller }));
  }

  private refuse({ url = '' }: IncomingMessage): Problem | undefined {
    if (this.ending) return shuttingDown;
    return url.split('?', 1)[0] === PATH ? undefined : noSuchSocket;
  }

  private tooMany(caller: string): Problem | undefined {
    const { sockets, socketsPerCaller } = socketLimits;
    if (this.open.size >= sockets) return tooManySockets(503, sockets);
    const own = [...this.open.values()].filter((one) => one.caller.id === caller).length;
    return own >= socketsPerCaller ? tooManySockets(429, socketsPerCaller) : undefined;
  }

  private serve(socket: WebSocket, { visit, caller }: Pick<OpenedSocket, 'visit' | 'caller'>): void {
    const close = (code: number, reason: string): void => socket.close(code, reason);
    const opened: OpenedSocket = { visit, caller, operations: 0, lastUsed: Date.now(), close };
    this.open.set(socket, opened);
    socket.on('error', () => undefined); // it closes then, with a code that says why
    const leave = this.protocol?.opened(
      {
        protocol: socket.protocol,
        close,
        send: (text) => this.send(socket, text),
        onMessage: (take) => this.receive(socket, take),
      },
      opened,
    );
    socket.once('close', (code, reason) => {
      this.open.delete(socket);
      leave?.(code, String(reason)).catch((error: Error) => this.logger.error(error.stack ?? error.message));
    });
  }

  /** Messages as they come, no more than may come, and as bounded JSON; of a socket that is closing none are taken. */
  private receive(socket: WebSocket, take: (text: string) => Promise<void>): void {
    let second = 0;
    let many = 0;
    socket.on('message', (data: RawData) => {
      if (socket.readyState !== socket.OPEN) return;
      const now = Math.floor(Date.now() / 1_000);
      many = now === second ? many + 1 : 1;
      second = now;
      if (many > socketLimits.messagesPerSecond) return socket.close(TOO_MANY, 'Too many messages');
      const text = textOf(data);
      try {
        readJson(text);
      } catch {
        return socket.close(BAD_MESSAGE, 'Invalid message received');
      }
      take(text).catch((error: Error) => {
        this.logger.error(error.stack ?? error.message);
        socket.close(INTERNAL, 'Internal error');
      });
    });
  }

  private async send(socket: WebSocket, text: string): Promise<void> {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > socketLimits.unreadBytes) return socket.terminate();
    await new Promise<void>((done) => socket.send(text, () => done()));
  }

  private askForLife(): void {
    for (const [socket, { operations, lastUsed }] of this.open) {
      if (operations === 0 && Date.now() - lastUsed > socketLimits.idleMs) socket.close(DONE, 'Nothing was followed');
      const late = setTimeout(() => socket.terminate(), socketLimits.pingMs - 1_000).unref();
      socket.once('pong', () => clearTimeout(late));
      socket.ping();
    }
  }
}

function textOf(data: RawData): string {
  return (
    Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? Buffer.from(data) : data
  ).toString();
}
