export {
  beginningFirst,
  MOST_OFFERED,
  shareOut,
  toMentionLabel,
  type Mentionable,
  type MentionSign,
} from './mentionables';
