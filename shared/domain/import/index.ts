export { decodeText, textEncodings, type DecodedText, type TextEncodingName } from './decodeText';
export { recallDecisions, rememberDecisions, type DecisionsByContent } from './decisionsByContent';
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
export type { ChangeField, ChangeNote, ExistingMember } from './compareMember';
export {
  decideImportInSteps,
  importActions,
  planMemberImport,
  type ImportAction,
  type ImportChoices,
  type MemberImportInput,
  type MemberImportPlan,
  type PlannedChange,
  type PlannedRow,
  type RowChoice,
} from './planMemberImport';
export { prepareImportInSteps, type PreparedImport, type PrepareImportInput } from './prepareImport';
export {
  inviteesToRecords,
  planInvitees,
  planInviteesInSteps,
  type InviteePlan,
  type InviteeState,
  type PlannedInvitee,
} from './planInvitees';
export { countWithoutEffect, withInvitees } from './withInvitees';
export type { Twin, TwinReason } from './findTwinsOfRows';
export {
  planToRecords,
  type ChangedMember,
  type ImportedInstitution,
  type ImportedMember,
  type PlannedRecords,
  type PlanToRecordsOptions,
} from './planToRecords';
export {
  readImportFile,
  type ImportFile,
  type ImportFileProblem,
  type ImportFormat,
  type ReadAs,
} from './readImportFile';
export { recallColumns, rememberColumns, type RememberedColumns } from './rememberColumns';
export {
  mapRows,
  overrideColumn,
  columnsForNotes,
  recogniseColumns,
  withoutGuard,
  type ColumnMapping,
  type MappedRow,
} from './recogniseColumns';
export { NO_HEADING, type ParsedTable, type ParseTableError, type TableRow } from './recordsToTable';
export { fieldOfHeading } from './columnSynonyms';
export { exactInstitutionKey, safeInstitutionKey, sectorFromName } from './institutionNames';
export { stateFromName } from './stateFromName';
export { readSector } from './readCells';
export { readState } from './readState';
export { splitFullName } from './splitFullName';
