import type { Locator } from '@playwright/test';
import type { AppPage } from '../AppPage';

export const DEMO_TOURS = [
  'people',
  'institutions',
  'topics',
  'meetings',
  'planning',
  'files',
  'outcomes',
  'network',
  'hall',
  'invite',
  'calendars',
  'minutes',
] as const;
export type DemoTour = (typeof DEMO_TOURS)[number];

/** One thing to look at in the demonstration: where it is, and what proves that it is there. */
export interface DemoScreen {
  /** For the names of pictures and reports. */
  readonly name: string;
  /** Screens of one tour are looked at in one go, each tour on a laptop of its own. */
  readonly tour: DemoTour;
  /** Brings it up from wherever one is. */
  readonly show: (app: AppPage) => Promise<unknown>;
  readonly proof: (app: AppPage) => Locator;
  /** What the screen is for, where it is one button or field. */
  readonly action?: (app: AppPage) => Locator;
  /** It is over the screen before it and is closed with Esc. */
  readonly isOverlay?: true;
  /** It has no navigation around it. */
  readonly isFrameless?: true;
}
