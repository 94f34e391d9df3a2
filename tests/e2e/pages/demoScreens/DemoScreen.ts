import type { Locator } from '@playwright/test';
import type { AppPage } from '../AppPage';

/**
 * Tours that are walked on one laptop, one after the other, because none spoils the next. A tour begins anew in its language,
 * wherever the one before it has ended.
 */
export const DEMO_WALKS = [
  ['people', 'institutions', 'topics'],
  ['meetings', 'planning'],
  ['files', 'outcomes', 'network'],
  ['hall'],
  ['invite', 'calendars'],
  ['minutes'],
] as const;
export type DemoTour = (typeof DEMO_WALKS)[number][number];

/** One thing to look at in the demonstration: where it is, and what proves that it is there. */
export interface DemoScreen {
  /** For the names of pictures and reports. */
  readonly name: string;
  /** Screens of one tour are looked at in one go. */
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
