import type { Language } from '../../messages';
import { createTranslate } from '../../messages/translate';
import type { TextBlock } from '../../schema';

const BUILT_IN_BLOCKS = ['invite', 'update', 'uninvite', 'cancel', 'reminder', 'announcement'] as const;

/** The texts that come with the application; their ids are fixed and never stored. */
export function createTextBlocks(language: Language): readonly TextBlock[] {
  const t = createTranslate(language);
  return BUILT_IN_BLOCKS.map((id) => ({
    id,
    language,
    title: t(`invite.block.${id}.title`),
    subject: withBraces(t(`invite.block.${id}.subject`)),
    body: withBraces(t(`invite.block.${id}.body`)),
  }));
}

/** In messages braces are ICU arguments; there placeholders are written in guillemets. */
function withBraces(text: string): string {
  return text.replaceAll('«', '{').replaceAll('»', '}');
}
