export { ConfidentialityField } from './ConfidentialityField';
export { useLabelQuestion, type LabelQuestion } from './useLabelQuestion';
