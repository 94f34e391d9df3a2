import * as v from 'valibot';
import { parseMinutesContent, type DocumentModel } from '../../documents';
import { jsonDepth } from '../../text/jsonDepth';
import { DEEPEST_INDENT } from '../../text/rich/richText';
import { blockText, letterheadText } from './documentText';
import { onePage, type FileText } from './fileText';

const text = v.string();
const run = v.object({ text });
const runs = v.array(run);
const paragraph = v.object({ kind: v.literal('paragraph'), role: v.picklist(['text', 'meta', 'small']), runs });
const list = v.object({ kind: v.literal('list'), items: v.array(runs) });

const depth = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(DEEPEST_INDENT));
const entry = v.object({
  mark: v.picklist(['dash', 'number', 'open', 'done']),
  number: v.exactOptional(v.number()),
  depth,
  runs,
});

const block = v.variant('kind', [
  v.object({ kind: v.literal('heading'), level: v.picklist([1, 2, 3, 4]), label: v.exactOptional(text), text }),
  paragraph,
  list,
  v.object({ kind: v.literal('subheading'), level: v.picklist([2, 3, 4, 5, 6]), runs }),
  v.object({ kind: v.literal('entries'), entries: v.array(entry) }),
  v.object({ kind: v.literal('quote'), paragraphs: v.array(runs) }),
  v.object({
    kind: v.literal('grid'),
    widths: v.array(v.number()),
    head: v.array(v.array(runs)),
    rows: v.array(v.array(runs)),
  }),
  v.object({ kind: v.literal('definitions'), caption: text, pairs: v.array(v.object({ term: text, runs })) }),
  v.object({
    kind: v.literal('table'),
    caption: text,
    columns: v.array(v.object({ label: text, align: v.picklist(['start', 'end']), width: v.number() })),
    rows: v.array(v.union([v.array(runs), v.object({ group: text })])),
  }),
  v.object({
    kind: v.literal('outcome'),
    role: v.picklist(['information', 'decision', 'task']),
    label: text,
    status: v.exactOptional(v.object({ text, tone: v.picklist(['positive', 'negative']) })),
    aside: v.exactOptional(text),
    blocks: v.array(v.variant('kind', [paragraph, list])),
  }),
  v.object({ kind: v.literal('signatures'), hint: text, lines: v.array(v.object({ role: text, name: text })) }),
]);

const document = v.object({
  format: v.literal('verbund-document'),
  title: text,
  language: v.picklist(['de', 'en']),
  page: v.picklist(['letter', 'cards', 'signs']),
  tlp: v.exactOptional(v.picklist(['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'])),
  letterhead: v.object({ organisation: text, address: v.array(text), reference: text, version: text }),
  createdAt: text,
  blocks: v.array(block),
  frozen: v.exactOptional(v.unknown()),
});

/** What Verbund writes has twelve levels. From some thousand on, whatever walks through it runs out of stack. */
const DEEPEST = 100;

/** Whether objects and lists stand in each other more deeply than in any document. */
export function isNestedTooDeep(json: string): boolean {
  return jsonDepth(json) > DEEPEST;
}

/** A document that Verbund wrote as JSON; undefined for any other text. @param json not nested too deep */
export function readJsonText(json: string): FileText | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // No JSON: a text that begins with a brace.
    return undefined;
  }
  const parsed = v.safeParse(document, value);
  if (!parsed.success) return undefined;
  const { frozen, ...model } = parsed.output;
  const content = frozen === undefined ? undefined : parseMinutesContent(JSON.stringify(frozen));
  return { format: 'json', pages: onePage(modelText(model)), ...(content?.ok === true && { frozen: content.value }) };
}

function modelText(model: DocumentModel): string {
  return [
    model.tlp ?? '',
    letterheadText(model.letterhead),
    ...model.blocks.map((part) => blockText(part, 'blocks', model)),
  ].join('\n');
}
