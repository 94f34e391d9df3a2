export type { InstitutionDraft } from './draftInstitution';
export {
  institutionFields,
  looksLikeInstitutions,
  recogniseInstitutionColumns,
  type InstitutionColumn,
  type InstitutionField,
} from './institutionColumns';
export {
  decideInstitutions,
  institutionsToRecords,
  planInstitutionImport,
  type InstitutionChoice,
  type InstitutionRecords,
} from './planInstitutionImport';
export type { InstitutionAction, InstitutionChange, PlannedInstitution } from './plannedInstitution';
export {
  prepareInstitutionsInSteps,
  type InstitutionTwin,
  type LikeTwin,
  type PreparedInstitutions,
} from './prepareInstitutions';
