/** The little of PouchDB that the bench uses; it ships no types. */
declare module 'pouchdb-browser' {
  interface ReplicationOptions {
    readonly batch_size: number;
  }

  // eslint-disable-next-line verbund/no-default-export -- that is how the package exports it
  export default class PouchDB {
    constructor(name: string, options?: { readonly fetch: typeof fetch; readonly skip_setup: boolean });
    readonly replicate: {
      readonly from: (source: PouchDB, options: ReplicationOptions) => Promise<unknown>;
      readonly to: (target: PouchDB, options: ReplicationOptions) => Promise<unknown>;
    };
    bulkDocs(documents: readonly object[]): Promise<unknown>;
    destroy(): Promise<unknown>;
  }
}
