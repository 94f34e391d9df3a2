const LONGEST = 300;

/** What a server says, as much of it as a sentence on the screen holds: its words may be as long as its answer. */
export function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\p{Surrogate}$/u, '')} …`;
}
