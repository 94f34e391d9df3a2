export { CheckButton } from './check/CheckButton';
export { FinaliseDialog } from './FinaliseDialog';
export { MinutesPreviewDialog } from './MinutesPreviewDialog';
export { MinutesSection } from './MinutesSection';
