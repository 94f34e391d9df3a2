/**
 * What every JavaScript runtime of this project has (Node, Chromium, workers) but the ECMAScript library lacks.
 * Kept as small as shared/ needs it, so that nothing of the DOM or of Node slips in.
 */
interface UniversalTextDecoder {
  decode(input?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
declare const TextDecoder: {
  new (label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean }): UniversalTextDecoder;
};
declare const TextEncoder: { new (): { encode(input?: string): Uint8Array<ArrayBuffer> } };
declare function atob(base64: string): string;
declare function btoa(binary: string): string;
interface AbortSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
declare const AbortController: { new (): { readonly signal: AbortSignal; abort(): void } };
declare const URL: { new (address: string): { readonly hostname: string } };
