import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A port that leads to another, until it is shut: a database that goes away and comes back. */
export interface TcpDoor {
  /** The address of the server behind, through this port. */
  through(url: string): string;
  /** Ends every connection and refuses new ones. */
  shut(): Promise<void>;
  /** Takes connections and bytes, and passes nothing on: a network that swallows them. */
  swallow(): void;
  open(): Promise<void>;
  close(): Promise<void>;
}

export async function openTcpDoor(url: string): Promise<TcpDoor> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let swallowing = false;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    keep(near);
    if (swallowing) return void near.resume();
    const far = connect({ host: hostname, port: Number(port) });
    keep(far);
    near.on('data', (bytes) => swallowing || far.write(bytes)).on('close', () => far.destroy());
    far.on('data', (bytes) => swallowing || near.write(bytes)).on('close', () => near.destroy());
  });
  const listen = (at: number): Promise<void> => new Promise((done) => server.listen(at, '127.0.0.1', done));
  const endAll = (): void => sockets.forEach((socket) => socket.destroy());
  const stop = async (): Promise<void> => {
    const ended = new Promise<void>((done) => (server.listening ? server.close(() => done()) : done()));
    endAll();
    await ended;
  };
  await listen(0);
  const own = (server.address() as AddressInfo).port;
  return {
    through: (to) => Object.assign(new URL(to), { hostname: '127.0.0.1', port: String(own) }).href,
    shut: stop,
    swallow: () => void (swallowing = true),
    async open() {
      if (swallowing) endAll();
      swallowing = false;
      if (!server.listening) await listen(own);
    },
    close: stop,
  };
}
