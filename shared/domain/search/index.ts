export { createHaystack, matches, queryToNeedles } from './haystack';
