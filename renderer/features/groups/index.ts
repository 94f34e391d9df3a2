export { GroupScreen } from './GroupScreen';
export { GroupsSection } from './GroupsSection';
export { useRoleTexts } from './useRoleTexts';
