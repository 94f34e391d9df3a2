import type { Bridge } from '../../shared/ipc/contract';

declare global {
  interface Window {
    /** What the preload script exposes: named functions of the IPC contract, nothing else. */
    readonly verbund: Bridge;
  }
}
