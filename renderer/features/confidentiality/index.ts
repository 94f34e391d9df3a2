export { ConfidentialityField } from './ConfidentialityField';
export { RedFileNotice } from './RedFileNotice';
export { useLabelQuestion, type LabelQuestion } from './useLabelQuestion';
export { useRedFile, type RedFile } from './useRedFile';
