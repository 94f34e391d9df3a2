export { createDemoNetwork, isEmptyNetwork } from './createDemoNetwork';
