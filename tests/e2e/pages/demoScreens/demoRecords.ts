import { demoId } from '../../../../shared/demo/ids';

export const COMING = demoId('meetings', 7);
export const PAST = demoId('meetings', 6);
