export {
  institutionFields,
  looksLikeInstitutions,
  recogniseInstitutionColumns,
  type InstitutionColumn,
  type InstitutionField,
} from './institutionColumns';
export {
  institutionsToRecords,
  planInstitutionImport,
  type InstitutionAction,
  type InstitutionChange,
  type InstitutionRecords,
  type PlannedInstitution,
} from './planInstitutionImport';
