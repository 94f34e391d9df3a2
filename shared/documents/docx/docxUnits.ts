/** Millimetres to twentieths of a point, in which Word measures lengths. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Points to the half points of font sizes. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** "#1d3f95" to "1D3F95". */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}
