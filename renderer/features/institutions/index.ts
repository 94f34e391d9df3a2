export { GapsScreen } from './gaps/GapsScreen';
export { InstitutionsScreen } from './InstitutionsScreen';
export { useInstitutionOptions } from './useInstitutionOptions';
export { useInstitutionTexts } from './useInstitutionTexts';
export { useTopics } from './useTopics';
export { NO_SUCCESSOR, toChosen } from './vacancies/successor';
export { SuccessorFields } from './vacancies/SuccessorFields';
