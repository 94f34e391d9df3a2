import { connect, createServer, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** A request on its way, as the line sees it pass. */
export interface Asked {
  readonly method: string;
  /** Without its query. */
  readonly path: string;
}

/** The last piece of network before a server, which can be pulled: bytes pass unchanged, whoever answers at the other end. */
export interface NetworkLine {
  /** Plain HTTP on loopback, with the path of the server's address. */
  readonly url: string;
  /** As a pulled plug: nobody listens, what is under way is cut. */
  readonly goOffline: () => Promise<void>;
  readonly goOnline: () => Promise<void>;
  /** Cuts what is under way; who asks again comes through. */
  readonly cut: () => void;
  /** Leads to another node from now on and cuts what is under way, as a load balancer does when a node goes away. */
  readonly leadTo: (target: string) => void;
  /** Told of every request as soon as its head has passed. One listener at a time. */
  readonly watch: (listener: ((asked: Asked) => void) | undefined) => void;
  readonly close: () => Promise<void>;
}

/** The head of a request stands at the beginning of a chunk: nobody sends the next one before the answer to the last. */
const HEAD = /^(GET|HEAD|POST|PUT|DELETE) ([^ ?]*)[^ ]* HTTP\/1\.1\r\n/u;
const HOST = /\r\nhost:[^\r]*/iu;

/** @param address of the server; of HTTPS the certificate is checked here, since laptops see plain HTTP */
export async function openNetworkLine(address: string): Promise<NetworkLine> {
  let target = new URL(address);
  let listener: ((asked: Asked) => void) | undefined;
  const sockets = new Set<Socket>();

  const server = createServer((laptop) => {
    const { hostname, host, protocol } = target;
    const port = Number(target.port || (protocol === 'https:' ? 443 : 80));
    const plainHost = hostname.replace(/^\[|\]$/gu, '');
    const far =
      protocol === 'https:'
        ? connectTls({ host: plainHost, port, servername: plainHost })
        : connect({ host: plainHost, port });
    for (const [socket, other] of [
      [laptop, far],
      [far, laptop],
    ] as const) {
      sockets.add(socket);
      socket.setNoDelay(true);
      // A side that breaks off breaks the other one off, too; one that is through lets the other hear the rest.
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroySoon();
      });
    }
    far.pipe(laptop);
    laptop.on('data', (chunk: Buffer) => {
      const [, method, path] = HEAD.exec(chunk.subarray(0, 8192).toString('latin1')) ?? [];
      const isThere = method === undefined || host.startsWith('127.');
      if (!far.write(isThere ? chunk : withHost(chunk, host))) {
        laptop.pause();
        far.once('drain', () => laptop.resume());
      }
      if (method !== undefined && path !== undefined) listener?.({ method, path });
    });
  });

  function listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  }

  function cut(): void {
    for (const socket of sockets) socket.destroy();
  }

  function goOffline(): Promise<void> {
    return new Promise((resolve) => {
      if (!server.listening) return resolve();
      server.close(() => resolve());
      cut();
    });
  }

  await listen(0);
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The line has no port.');
  return {
    url: `http://127.0.0.1:${bound.port}${target.pathname}`.replace(/\/+$/u, ''),
    goOffline,
    goOnline: () => listen(bound.port),
    cut,
    leadTo(next) {
      target = new URL(next);
      cut();
    },
    watch(next) {
      listener = next;
    },
    close: goOffline,
  };
}

/** A reverse proxy tells its sites apart by their name. */
function withHost(chunk: Buffer, host: string): Buffer {
  return Buffer.from(chunk.toString('latin1').replace(HOST, `\r\nhost: ${host}`), 'latin1');
}
