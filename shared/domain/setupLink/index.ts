export {
  LONGEST_SETUP_LINK,
  parseSetupLink,
  readSetupLinkFile,
  setupLinkToText,
  writeHeader,
  type SetupLink,
  type SetupLinkProblem,
} from './setupLinkText';
export { chooseSpokenWords, readSpokenWords, SPOKEN_WORDS } from './spokenWords';
export { CLOCK_HOURS, expiryAfter, VALID_HOURS, validityAt } from './validity';
