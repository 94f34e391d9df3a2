export { CheckButton } from './check/CheckButton';
export { CheckDialog } from './check/CheckDialog';
export { FinaliseDialog } from './FinaliseDialog';
export { MinutesPreviewDialog } from './MinutesPreviewDialog';
export { MinutesSection } from './MinutesSection';
