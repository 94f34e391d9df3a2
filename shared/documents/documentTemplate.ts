import type { DocumentImage } from './image';

export const attendanceColumns = ['office', 'institution', 'time'] as const;
export type AttendanceColumn = (typeof attendanceColumns)[number];

/** What a network sets for all its documents. It is no part of the frozen content: see docs/decisions/0015. */
export type DocumentTemplate = {
  readonly logo?: DocumentImage;
  /** Lines under the name of the network. */
  readonly address: string;
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
