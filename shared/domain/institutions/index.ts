export { coverageOn, SECTORS_OF_STATES, topicsWithoutOffer, type Coverage } from './gaps';
export { institutionQueryFields, type InstitutionSubject } from './institutionQuery';
export { succeededOffices, type SucceededOffices } from './succession';
export { canBePartOf, canBeSucceededBy, childrenOf, parentsOf } from './tree';
export { isOpen, isVacantOn, openVacancies, successorIn, type OpenVacancy } from './vacancies';
export { setWeight, weightOf } from './weights';
