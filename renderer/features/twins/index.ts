export { OTHER_KEY, SAME_KEY } from './pairKeys';
export { LikeInstitutionHint, LikeMemberHint } from './LikeHint';
export { TwinsLink } from './TwinsLink';
export { TwinsScreen } from './TwinsScreen';
export { useTwinWords } from './useTwinWords';
