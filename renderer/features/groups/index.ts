export { useRoleTexts } from './useRoleTexts';
