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
  type InstitutionAction,
  type InstitutionChange,
  type InstitutionChoice,
  type InstitutionRecords,
  type PlannedInstitution,
} from './planInstitutionImport';
export {
  prepareInstitutionsInSteps,
  type InstitutionTwin,
  type LikeTwin,
  type PreparedInstitutions,
} from './prepareInstitutions';
