import type { Tlp } from '../schema/properties';

export type { Tlp };

/** Colours of TLP 2.0 (FIRST, “TLP colour-coding”), to be shown on black. The labels are never translated. */
export const tlpColourByLabel: Readonly<Record<Tlp, string>> = {
  'TLP:CLEAR': '#ffffff',
  'TLP:GREEN': '#33ff00',
  'TLP:AMBER': '#ffc000',
  'TLP:AMBER+STRICT': '#ffc000',
  'TLP:RED': '#ff2b2b',
};
