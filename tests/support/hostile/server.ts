import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createGzip, gzipSync } from 'node:zlib';

/** What a server that is somebody else's may do with a question. */
export type HostileAnswer = (request: IncomingMessage, response: ServerResponse) => void;

export interface HostileServer {
  readonly url: string;
  /** Bytes on the line so far. */
  readonly sent: () => number;
  /** Questions it is still answering. */
  readonly open: () => number;
  /** Paths it was asked for. */
  readonly asked: readonly string[];
  /** From now on answers so. */
  readonly answerWith: (answer: HostileAnswer) => void;
  readonly close: () => Promise<void>;
}

/** A server on loopback that means no good. Nothing it does goes on after `close`. */
export async function startHostileServer(first: HostileAnswer): Promise<HostileServer> {
  let answer = first;
  let open = 0;
  let closedBytes = 0;
  const asked: string[] = [];
  const responses = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    open += 1;
    asked.push(request.url ?? '');
    responses.add(response);
    const { socket } = response;
    const before = socket?.bytesWritten ?? 0;
    response.on('close', () => {
      open -= 1;
      responses.delete(response);
      closedBytes += (socket?.bytesWritten ?? 0) - before;
    });
    // The other side gives up as soon as it has had enough.
    response.on('error', () => response.destroy());
    request.resume();
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The hostile server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    sent: () => closedBytes + [...responses].reduce((sum, { socket }) => sum + (socket?.bytesWritten ?? 0), 0),
    open: () => open,
    asked,
    answerWith(next) {
      answer = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const json = { 'content-type': 'application/json' } as const;

/** Endless blanks, which are valid before any JSON, a thousand times smaller on the line than unpacked. */
export const endlessGzip: HostileAnswer = (_request, response) => {
  response.writeHead(200, { ...json, 'content-encoding': 'gzip' });
  const packed = createGzip({ level: 9 });
  const blanks = Buffer.alloc(1024 * 1024, ' ');
  packed.on('data', (chunk: Buffer) => {
    if (!response.write(chunk)) {
      packed.pause();
      response.once('drain', () => packed.resume());
    }
  });
  const more = (): void => {
    if (response.destroyed) packed.destroy();
    else packed.write(blanks, more);
  };
  more();
};

/** A row of the feed after the other, without an end. */
export const endlessJson: HostileAnswer = (_request, response) => {
  response.writeHead(200, json).write('{"results":[');
  const rows = `{"seq":"1","id":"member:1","doc":{"_id":"member:1","_rev":"1-a","text":"${'x'.repeat(1000)}"}},`.repeat(
    100,
  );
  const more = (): void => {
    while (!response.destroyed && response.write(rows)) {
      // As fast as the other side reads.
    }
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};

/** A byte now and then: never nothing, and never all. @param everyMs between two bytes */
export function drip(everyMs: number): HostileAnswer {
  return (_request, response) => {
    response.writeHead(200, json);
    const timer = setInterval(() => response.write(' '), everyMs);
    response.on('close', () => clearInterval(timer));
  };
}

/** As many headers as a client may be made to keep. */
export const hugeHeaders: HostileAnswer = (_request, response) => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x-${index}`, 'y'.repeat(8000)]));
  response.writeHead(200, { ...json, ...many }).end('{}');
};

/** Takes the question and says nothing. */
export const silent: HostileAnswer = () => undefined;

/** A body of this many bytes that is a kilobyte for each megabyte on the line. */
export function packed(body: string): HostileAnswer {
  const bytes = gzipSync(body);
  return (_request, response) => {
    response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bytes);
  };
}
