export { ConfidentialityField } from './ConfidentialityField';
export { useReleaseQuestion, type ReleaseQuestion } from './useReleaseQuestion';
