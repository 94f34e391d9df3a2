import {
  minutesDocument,
  plainTemplate,
  type DocumentLanguage,
  type MinutesContent,
  type MinutesOutcome,
  type TranslateDocument,
} from '../../documents';
import { createDateFormats } from '../../documents/formatDates';
import { metaBlock } from '../../documents/minutesMetaBlock';
import type { MinutesContext } from '../../documents/minutesContext';
import { outcomeBlock } from '../../documents/minutesOutcomeBlock';
import { quorumText } from '../../documents/minutesQuorumBlocks';
import { blockText } from '../minutesCheck/documentText';

/** The parts of one version in the words of its documents, in the language of whoever reads the comparison. */
export interface ComparedTexts {
  readonly meta: readonly { readonly term: string; readonly text: string }[];
  /** Feststellung der Beschlussfähigkeit, where there is one. */
  readonly quorum: string | undefined;
  readonly outcome: (outcome: MinutesOutcome) => string;
  /** 10:11 */
  readonly time: (instant: string) => string;
}

export function comparedTexts(
  content: MinutesContent,
  t: TranslateDocument,
  language: DocumentLanguage,
): ComparedTexts {
  const dates = createDateFormats(language, content.meeting.timeZone);
  const context: MinutesContext = { content, variant: 'full', template: plainTemplate, erased: 0, t, dates };
  const model = minutesDocument(content, t);
  return {
    meta: metaBlock(context, false).pairs.map(({ term, runs }) => ({
      term,
      text: runs.map(({ text }) => text).join(''),
    })),
    quorum: content.quorum && quorumText(content.quorum, context),
    outcome(outcome) {
      const { label, status, aside, blocks } = outcomeBlock(context, outcome);
      return [
        [label, status?.text, aside].filter((part) => part !== undefined).join(' · '),
        ...blocks.map((block) => blockText(block, 'blocks', model)),
      ].join('\n');
    },
    time: dates.time,
  };
}
