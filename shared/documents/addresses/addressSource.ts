import type { ListFrame } from '../listDocument';

/** A person as an address list names them, surname first; `''` where something is not known or not for whoever gets the list. */
export type AddressEntry = {
  readonly name: string;
  readonly office: string;
  readonly institution: string;
  readonly city: string;
  readonly email: string;
  readonly phone: string;
};

export const addressGroupings = ['name', 'institution'] as const;
export type AddressGrouping = (typeof addressGroupings)[number];

export type AddressSource = ListFrame & {
  readonly grouping: AddressGrouping;
  readonly entries: readonly AddressEntry[];
};
