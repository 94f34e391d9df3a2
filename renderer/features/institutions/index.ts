export { InstitutionsScreen } from './InstitutionsScreen';
export { isCurrent } from './institutionRows';
export { useInstitutionOptions } from './useInstitutionOptions';
export { useInstitutionTexts } from './useInstitutionTexts';
export { useTopics } from './useTopics';
