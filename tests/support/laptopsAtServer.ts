import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { NETWORK_ID } from '../../shared/schema/network';
import { openLaptop, type Laptop, type LaptopOptions } from './laptop';
import { createQuickTime } from './quickTime';
import { httpOf, openTestServer, type TestLogin, type TestServer } from './testServer';

type Document = Readonly<Record<string, unknown>> & { readonly _rev: string };

export interface LaptopAtServerOptions {
  /** A coordinator's unless said otherwise. */
  readonly login?: TestLogin;
  /** Where its patience with a server that is slow is what counts; otherwise its time is quick. */
  readonly isPatient?: boolean;
  /** A disk that outlives it; otherwise it keeps everything in memory. */
  readonly disk?: Pick<LaptopOptions, 'store' | 'networkId' | 'keys'>;
  readonly mailPort?: LaptopOptions['mailPort'];
}

/** Laptops at a server over HTTP, each test with a database of its own. */
export interface LaptopsAtServer {
  readonly server: () => TestServer;
  /** Address of the test's database. */
  readonly base: () => string;
  readonly laptop: (deviceId: string, options?: LaptopAtServerOptions) => Promise<Laptop>;
  /** A laptop that makes the network. */
  readonly networkOn: (deviceId: string, options?: LaptopAtServerOptions) => Promise<Laptop>;
  readonly setOnline: (isOnline: boolean) => void;
  /** What another tool writes, as an administrator. @param path behind the database */
  readonly post: (path: string, body: object) => Promise<void>;
  readonly readDocument: (id: string) => Promise<Document>;
}

/** To be called once in a file of tests; opens and closes what they need. */
export function openLaptopsAtServer(): LaptopsAtServer {
  /** One for all laptops: whose edit is later is told by their clocks. */
  const time = createQuickTime();
  let server: TestServer;
  let base: string;
  const laptops: Laptop[] = [];
  let isOnline = true;

  beforeAll(async () => {
    server = await openTestServer();
  });

  afterAll(() => server.close());

  beforeEach(async () => {
    isOnline = true;
    base = await server.createDatabase();
  });

  afterEach(async () => {
    // One that does not end must fail its own test and no other.
    for (const laptop of laptops.splice(0)) await laptop.close();
  });

  async function laptop(
    deviceId: string,
    { login = server.login('coordinator'), isPatient = false, disk, mailPort }: LaptopAtServerOptions = {},
  ): Promise<Laptop> {
    const http = httpOf(login);
    const opened = await openLaptop({
      deviceId,
      base,
      ...(!isPatient && { time }),
      ...disk,
      ...(mailPort && { mailPort }),
      http: async (url, request) => {
        const answer = isOnline ? await http(url, request) : undefined;
        if (!isOnline || !answer) throw new TypeError('fetch failed');
        return answer;
      },
    });
    laptops.push(opened);
    return opened;
  }

  return {
    server: () => server,
    base: () => base,
    laptop,
    async networkOn(deviceId, options) {
      const first = await laptop(deviceId, options);
      await first.repositories.network.create({ title: 'CDO-Netzwerk', databaseId: 'identity-1' }, { id: NETWORK_ID });
      return first;
    },
    setOnline(next) {
      isOnline = next;
    },
    async post(path, body) {
      await server.asAdmin('POST', `${base}/${path}`, body);
    },
    async readDocument(id) {
      const answer = await server.asAdmin('GET', `${base}/${encodeURIComponent(id)}`);
      // A parsing edge: a document as CouchDB has it.
      return (await answer.json()) as Document;
    },
  };
}

/** Resolves as soon as a laptop holds the record as asked for. */
export function untilRecord(
  of: Laptop,
  collection: 'members' | 'agendaItems',
  id: string,
  isReached: (record: Readonly<Record<string, unknown>>) => boolean,
): Promise<void> {
  const repository = of.repositories[collection];
  return new Promise((resolve) => {
    const end = repository.subscribe(check);
    check();
    function check(): void {
      const record = repository.get(id);
      if (!record || !isReached({ ...record })) return;
      queueMicrotask(() => end());
      resolve();
    }
  });
}
