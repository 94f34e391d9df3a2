import {
  canonicalJson,
  frozenToRich,
  minutesDocument,
  plainTemplate,
  type DocumentLanguage,
  type MinutesAgendaItem,
  type MinutesContent,
  type MinutesOutcome,
  type TranslateDocument,
} from '../../documents';
import { createDateFormats } from '../../documents/formatDates';
import { metaBlock } from '../../documents/minutesMetaBlock';
import type { MinutesContext } from '../../documents/minutesContext';
import { outcomeBlock } from '../../documents/minutesOutcomeBlock';
import { quorumText } from '../../documents/minutesQuorumBlocks';
import { richToBlocks } from '../../documents/rich/richToBlocks';
import { richToPlain } from '../../text/rich/richToPlain';
import { blockText } from '../minutesCheck/documentText';
import { toWords } from '../minutesCheck/words';

/** Of the headings of agenda items. */
const ITEM_LEVEL = 3;

/** The parts of one version in the words of its documents, in the language of whoever reads the comparison. */
export interface ComparedTexts {
  readonly meta: readonly { readonly term: string; readonly text: string }[];
  /** Feststellung der Beschlussfähigkeit, where there is one. */
  readonly quorum: string | undefined;
  readonly outcome: (outcome: MinutesOutcome) => string;
  readonly itemText: (item: MinutesAgendaItem) => ItemText;
  /** 10:11 */
  readonly time: (instant: string) => string;
}

/** The text of an agenda item. */
export interface ItemText {
  /** With the signs of lists, as one would type it. */
  readonly shown: string;
  /** Its words alone, with the boxes of checklists: what two texts have in common that differ in their looks alone. */
  readonly words: string;
  /** Words and looks; undefined where nothing is formatted. */
  readonly looks: string | undefined;
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
    itemText(item) {
      const rich = frozenToRich(item);
      const said = richToBlocks(rich, ITEM_LEVEL, t).map((block) => blockText(block, 'blocks', model));
      return {
        shown: item.rich === undefined ? item.text : richToPlain(rich),
        words: toWords(said.join('\n'))
          .map(({ text }) => text)
          .join(' '),
        looks: item.rich && canonicalJson(item.rich),
      };
    },
    time: dates.time,
  };
}
