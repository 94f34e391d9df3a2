export { InstitutionExportDialog } from './InstitutionExportDialog';
export { ListExportDialog, type ListRows } from './ListExportDialog';
export type { ListFile } from './listFiles';
export type { ShownList } from './shownList';
export { MemberExportDialog } from './MemberExportDialog';
