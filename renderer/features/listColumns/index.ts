export { ColumnsDialog } from './ColumnsDialog';
