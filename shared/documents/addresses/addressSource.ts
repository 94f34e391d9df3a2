import type { DocumentTemplate } from '../documentTemplate';
import type { DocumentLanguage } from '../minutesContent';
import type { Tlp } from '../tlp';

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

export type AddressSource = {
  readonly network: string;
  readonly language: DocumentLanguage;
  readonly template: DocumentTemplate;
  readonly tlp: Tlp;
  /** ISO 8601 instant. */
  readonly createdAt: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Filters and search in words; `''` where nothing was left out. */
  readonly selection: string;
  readonly grouping: AddressGrouping;
  readonly entries: readonly AddressEntry[];
};
