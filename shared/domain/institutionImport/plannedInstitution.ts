import type { ImportProblem } from '../import';
import type { InstitutionDraft } from './draftInstitution';
import type { InstitutionField } from './institutionColumns';
import type { InstitutionTwin, LikeTwin } from './prepareInstitutions';

export type InstitutionAction = 'create' | 'update' | 'perhaps' | 'error' | 'unchanged' | 'duplicateInFile' | 'skip';

export interface InstitutionChange {
  readonly field: InstitutionField;
  readonly before: string;
  readonly after: string;
  /** Proposed and not refused, or not proposed and wanted. */
  readonly isTaken: boolean;
}

export interface PlannedInstitution {
  readonly line: number;
  readonly action: InstitutionAction;
  /** With all that further rows of the same institution give it. */
  readonly draft: InstitutionDraft;
  /** The file does not say its Land. */
  readonly isStateOfName: boolean;
  /** The row names the institution itself: nobody can say that it is another one. */
  readonly isById: boolean;
  /** Which one it is, or, as long as nobody has decided, may be. */
  readonly twin?: InstitutionTwin;
  /** Those that it may be, as far as they are there. */
  readonly like: readonly LikeTwin[];
  /** What the row says that is new of the one that it is or may be. */
  readonly changes: readonly InstitutionChange[];
  /** Of a double: what it says that the first row of the institution does not, and whether that takes it. */
  readonly said: readonly InstitutionChange[];
  readonly problems: readonly ImportProblem[];
  /** Of a new one: those of which a person said that they are others. */
  readonly apartFrom: readonly InstitutionTwin[];
}
