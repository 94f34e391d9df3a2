export { readCards, type Card } from './readCards';
export type { CardProperty } from './readLine';
export { mendSplitCharacters } from './splitCards';
