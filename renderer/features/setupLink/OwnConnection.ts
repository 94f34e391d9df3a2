import type { Connection } from '../../../shared/ipc/settings';

/** Where the open network syncs to from this laptop. */
export type OwnConnection = Connection & { readonly hasPassword: boolean };
