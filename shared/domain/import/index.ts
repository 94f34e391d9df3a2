export { decodeText, textEncodings, type DecodedText, type TextEncodingName } from './decodeText';
export { delimiters, type Delimiter } from './delimiters';
export { detectDelimiter } from './detectDelimiter';
export type { MemberDraft } from './draftMember';
export {
  importFieldKey,
  importFields,
  type ImportField,
  type ImportMessageKey,
  type ImportProblem,
} from './importProblem';
export type { TopicReference } from './matchTopics';
export { parseTable } from './parseTable';
export type { ExistingInstitution, InstitutionPlan } from './planInstitutions';
export {
  planMemberImport,
  planMemberImportInSteps,
  type DuplicateReason,
  type ExistingMember,
  type ImportAction,
  type MemberImportInput,
  type MemberImportPlan,
  type PlannedRow,
} from './planMemberImport';
export {
  planToRecords,
  type ImportedInstitution,
  type ImportedMember,
  type PlanToRecordsOptions,
} from './planToRecords';
export {
  readImportFile,
  type ImportFile,
  type ImportFileProblem,
  type ImportFormat,
  type ReadAs,
} from './readImportFile';
export { mapRows, overrideColumn, recogniseColumns, type ColumnMapping, type MappedRow } from './recogniseColumns';
export type { ParsedTable, ParseTableError, TableRow } from './recordsToTable';
