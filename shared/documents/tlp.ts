/** Traffic Light Protocol 2.0 (FIRST). The labels are the standard's and are never translated. */
export const tlpLabels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;

export type Tlp = (typeof tlpLabels)[number];

/** Colours of the standard, to be shown on black (TLP 2.0, “TLP colour-coding”). */
export const tlpColourByLabel: Readonly<Record<Tlp, string>> = {
  'TLP:CLEAR': '#ffffff',
  'TLP:GREEN': '#33ff00',
  'TLP:AMBER': '#ffc000',
  'TLP:AMBER+STRICT': '#ffc000',
  'TLP:RED': '#ff2b2b',
};
