import type { DemoScreen } from './DemoScreen';
import { hallScreens } from './hallScreens';
import { inviteScreens } from './inviteScreens';
import { meetingScreens } from './meetingScreens';
import { minutesScreens } from './minutesScreens';
import { networkScreens } from './networkScreens';
import { peopleScreens } from './peopleScreens';
import { topicScreens } from './topicScreens';

export { DEMO_WALKS, type DemoScreen, type DemoTour } from './DemoScreen';

/** Every screen with demo data, in an order in which none spoils the next. */
export const demoScreens: readonly DemoScreen[] = [
  ...peopleScreens,
  ...topicScreens,
  ...meetingScreens,
  ...networkScreens,
  ...hallScreens,
  ...inviteScreens,
  ...minutesScreens,
];
