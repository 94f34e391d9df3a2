import type { DocumentImage } from './image';

export const attendanceColumns = ['office', 'institution', 'time'] as const;
export type AttendanceColumn = (typeof attendanceColumns)[number];

/** Somebody who speaks for the network, or their deputy. */
export type DocumentSpeaker = { readonly name: string; readonly office: string };

/** What a network sets for all its documents. It is no part of the frozen content: see docs/decisions/0015. */
export type DocumentTemplate = {
  readonly logo?: DocumentImage;
  /** Lines under the name of the network. */
  readonly address: string;
  /** Who speaks for the network; missing where it does not say so on its letterhead. */
  readonly speakers?: readonly DocumentSpeaker[];
  /** Plain text before the agenda and after the tasks. */
  readonly opening: string;
  readonly closing: string;
  readonly hasSignatures: boolean;
  /** Beside the name, which is always there. */
  readonly attendanceColumns: readonly AttendanceColumn[];
};

export const plainTemplate: DocumentTemplate = {
  address: '',
  opening: '',
  closing: '',
  hasSignatures: true,
  attendanceColumns,
};
