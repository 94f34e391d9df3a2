export { LikeInstitutionHint, LikeMemberHint } from './LikeHint';
export { TwinsLink } from './TwinsLink';
export { TwinsScreen } from './TwinsScreen';
export { useTwinWords } from './useTwinWords';
