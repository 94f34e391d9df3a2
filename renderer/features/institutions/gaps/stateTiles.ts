import type { State } from '../../../../shared/schema';

/** Where the Länder lie, roughly: column and row of five by four, read from the north to the south. */
export const STATE_TILES: readonly { readonly state: State; readonly column: number; readonly row: number }[] = [
  { state: 'DE-SH', column: 3, row: 1 },
  { state: 'DE-MV', column: 4, row: 1 },
  { state: 'DE-HB', column: 1, row: 2 },
  { state: 'DE-NI', column: 2, row: 2 },
  { state: 'DE-HH', column: 3, row: 2 },
  { state: 'DE-BE', column: 4, row: 2 },
  { state: 'DE-BB', column: 5, row: 2 },
  { state: 'DE-NW', column: 1, row: 3 },
  { state: 'DE-HE', column: 2, row: 3 },
  { state: 'DE-TH', column: 3, row: 3 },
  { state: 'DE-ST', column: 4, row: 3 },
  { state: 'DE-SN', column: 5, row: 3 },
  { state: 'DE-SL', column: 1, row: 4 },
  { state: 'DE-RP', column: 2, row: 4 },
  { state: 'DE-BW', column: 3, row: 4 },
  { state: 'DE-BY', column: 4, row: 4 },
];
