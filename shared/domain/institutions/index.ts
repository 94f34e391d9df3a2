export { coverageOn, SECTORS_OF_STATES, topicsWithoutOffer, type Coverage } from './gaps';
export { succeededOffices, type SucceededOffices } from './succession';
export { canBePartOf, canBeSucceededBy, childrenOf, parentsOf } from './tree';
export { isOpen, isVacantOn, openVacancies, successorIn, type OpenVacancy } from './vacancies';
export { setWeight, weightOf } from './weights';
