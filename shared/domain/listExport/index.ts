export { institutionToLabel, memberToAddress, memberToLabel } from './addresses';
export {
  LIST_KINDS,
  type Audience,
  type ExportField,
  type ExportList,
  type ExportRow,
  type ExportWords,
  type FieldId,
  type ListKind,
} from './exportList';
export { institutionList, type InstitutionExportRow } from './institutionList';
export { eventList, meetingList, noteList } from './meetingLists';
export { memberList, type MemberExportRow } from './memberList';
export { memberToVcard } from './memberToVcard';
export { decisionList, taskList } from './outcomeLists';
export { planMail, type MailPlan } from './planMail';
export { columnsFor, fieldsFor, planListExport, toColumns, toValues, type ListExportPlan } from './planListExport';
