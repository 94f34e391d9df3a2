/** A JSON file of the profile as plain get and set; its content is unknown until somebody parses it. */
export interface JsonStore {
  readonly read: (key: string) => unknown;
  /** All in one writing; what is undefined is removed. */
  readonly write: (values: Readonly<Record<string, unknown>>) => void;
  /** A copy of the file as it is, beside it; never over an earlier one. */
  readonly keepAside: () => void;
  /** Removes what was set aside in the clear: from now on what this file holds is sealed. */
  readonly forgetClear: () => void;
}

/** The key under which a file keeps what is sealed. */
export const SEALED = 'sealed';
