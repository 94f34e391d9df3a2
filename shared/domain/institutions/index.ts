export { isOpen, openVacancies, successorIn, type OpenVacancy } from './vacancies';
