export { coverageBySector, STATE_COUNT, type SectorCoverage } from './coverage';
export { greetingOf, type Greeting } from './greeting';
export { minutesDue, type MinutesDue } from './minutesDue';
export { newcomersSince, type Newcomers } from './newcomers';
export { parallelWork, type ParallelWork } from './parallelWork';
export { tasksDue, type TasksDue } from './tasksDue';
