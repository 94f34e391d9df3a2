import type { Result } from '../result';
import type { ServerCertificate } from './facts';

export interface ServerReply {
  readonly status: number;
  /** Parsed JSON; undefined when the answer was none. */
  readonly body: unknown;
  /** The header `date`. */
  readonly date: string | null;
}

export interface ServerRequest {
  readonly method: 'GET' | 'PUT';
  /** Below the server's address, percent-encoded: `/_users/org.couchdb.user%3Aada`. */
  readonly path: string;
  readonly body?: unknown;
  /** Without the login. */
  readonly isAnonymous?: boolean;
}

/** The way to one server. The command line goes through Node, the application through Chromium's network stack. */
export interface ServerPort {
  /** The error is the network stack's own word for what went wrong. */
  readonly send: (request: ServerRequest) => Promise<Result<ServerReply, string>>;
  /** Asked before anything else and without the login, which is not for a server that cannot show who it is. */
  readonly readCertificate: () => Promise<Result<ServerCertificate | undefined, string>>;
  readonly now: () => number;
  /** Resolves after this many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
}

export function isSuccess({ status }: ServerReply): boolean {
  return status >= 200 && status < 300;
}
