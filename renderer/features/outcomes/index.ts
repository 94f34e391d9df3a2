export { OutcomesScreen } from './OutcomesScreen';
export { useShowOutcomes } from './useOutcomeLists';
