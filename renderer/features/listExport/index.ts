export { InstitutionExportDialog } from './InstitutionExportDialog';
export { ListExportDialog, type ListRows } from './ListExportDialog';
export type { ListFile } from './listFiles';
export { MemberExportDialog } from './MemberExportDialog';
