export { LikeMemberHint } from './LikeMemberHint';
export { TwinsLink } from './TwinsLink';
export { TwinsScreen } from './TwinsScreen';
export { useTwinWords } from './useTwinWords';
