/** What the server tools know of a server: read once, then judged (`findings.ts`) and planned for (`planProvision.ts`) without asking again. */

/** Why a server was not reached whose address only points to another one. */
export const REDIRECTED = 'REDIRECTED';

export interface ServerCertificate {
  readonly subject: string;
  readonly issuer: string;
  /** Milliseconds since 1970. */
  readonly validTo: number;
  /** Why this machine does not trust it; undefined when it does. */
  readonly fault?: 'selfSigned' | 'expired' | 'wrongName' | 'untrusted';
}

export interface SecuritySection {
  readonly names: readonly string[];
  readonly roles: readonly string[];
}

export interface SecurityObject {
  readonly admins: SecuritySection;
  readonly members: SecuritySection;
}

/** Settings of one node by section and key, as `_config` answers them: what is not set anywhere is missing. */
export type NodeConfig = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type CouchObject = Readonly<Record<string, unknown>>;

export interface DatabaseFacts {
  readonly documents: number;
  /** Bytes on disk, and how many of them still mean something. */
  readonly fileBytes: number;
  readonly activeBytes: number;
  /** Whether somebody without a login gets in. */
  readonly isPublic: boolean;
  readonly security: SecurityObject;
  /** `_design/verbund`; null while there is none. */
  readonly design: CouchObject | null;
}

/** What only an administrator of the server may see. */
export interface AdminFacts {
  readonly missingSystemDatabases: readonly string[];
  /** Undefined where the server keeps its settings to itself, as some hosted ones do. */
  readonly configByNode: Readonly<Record<string, NodeConfig>> | undefined;
  /** Nodes that belong to the cluster, and those of them that answer; one of each without a cluster. */
  readonly nodes: readonly string[];
  readonly connectedNodes: readonly string[];
  /** Documents of `_users` by login name, of those that were asked for and exist. */
  readonly users: Readonly<Record<string, CouchObject>>;
}

export interface ServerFacts {
  readonly database: string;
  readonly version: string;
  /** Undefined over plain HTTP, which only loopback may use. */
  readonly certificate: ServerCertificate | undefined;
  readonly isUp: boolean;
  /** How far the server's clock is ahead of this machine's; undefined when it does not say. Exact to about a second (RFC 9110 §6.6.1). */
  readonly clockOffsetMs: number | undefined;
  readonly now: number;
  readonly roles: readonly string[];
  /** Roles of somebody without a login; `_admin` among them means that everybody is administrator. */
  readonly anonymousRoles: readonly string[];
  readonly databaseFacts: DatabaseFacts | 'missing' | 'forbidden';
  readonly admin: AdminFacts | undefined;
}

/** Either everything, or the one reason why nothing more could be asked. */
export type ServerReading =
  | { readonly kind: 'read'; readonly facts: ServerFacts }
  /** `reason`: Chromium's name of the failure, or `REDIRECTED`. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  | {
      readonly kind: 'badCertificate';
      readonly certificate: ServerCertificate;
      readonly fault: NonNullable<ServerCertificate['fault']>;
    }
  | { readonly kind: 'notCouch' }
  | { readonly kind: 'unauthorised' }
  /** After too many wrong passwords the server refuses the right one as well, for some minutes. */
  | { readonly kind: 'locked' };

export function isServerAdmin({ roles }: Pick<ServerFacts, 'roles'>): boolean {
  return roles.includes('_admin');
}
