import type {
  AgendaItem,
  Attendance,
  Event,
  FileRecord,
  Institution,
  Meeting,
  Member,
  Network,
  Outcome,
  Topic,
} from '../../schema';

/** The live records that minutes are made of. Attendance, agenda items and outcomes are those of the meeting. */
export interface MinutesSource {
  readonly network: Network | undefined;
  readonly meeting: Meeting;
  readonly event: Event | undefined;
  readonly agendaItems: readonly AgendaItem[];
  readonly attendance: readonly Attendance[];
  readonly outcomes: readonly Outcome[];
  readonly members: ReadonlyMap<string, Member>;
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly topics: ReadonlyMap<string, Topic>;
  /** Living ones, for the pictures in the texts. */
  readonly files: ReadonlyMap<string, Pick<FileRecord, 'sha256'>>;
}
