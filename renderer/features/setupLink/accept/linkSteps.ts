import type { OpenedLink, SeenLink } from '../../../../shared/ipc/setupLink';

/** What is wrong with it is known before its words are asked for. */
export type UnusableLink = Exclude<SeenLink, { readonly kind: 'sealed' }>;
/** It may be opened by its words. */
export type SealedLink = Extract<SeenLink, { readonly kind: 'sealed' }>;
/** What it says of itself; what is secret in it stays in the main process. */
export type OpenLink = Extract<OpenedLink, { readonly kind: 'open' }>;
