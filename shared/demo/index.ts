export { createDemoData } from './createDemoData';
export type { DemoData, DemoRecord } from './DemoData';
