export { OutcomesScreen } from './OutcomesScreen';
