import { minutesDocument, plainTemplate, type AttendanceColumn, type DocumentModel, type DocumentTemplate, type MinutesContent, type MinutesVariant, type TranslateDocument } from '../../documents';
import { textToBlocks } from '../../documents/textToBlocks';
import { blockText, letterheadText, type TextForm } from './documentText';
import { toWords } from './words';

/** What stands in a document and was never frozen: see docs/decisions/0015. */
export type FreeSlot = 'address' | 'opening' | 'closing';

export interface ReferenceWord {
  readonly text: string;
  /** The heading above; `''` before the first. */
  readonly place: string;
}

export interface Slot {
  readonly slot: FreeSlot;
  /** Of the words, the first and the one after the last that stand there now; equal where none do. */
  readonly from: number;
  readonly to: number;
}

/** What a file of these minutes says, word for word. */
export interface MinutesReference {
  readonly variant: MinutesVariant;
  readonly owner: string | undefined;
  readonly columns: readonly AttendanceColumn[];
  readonly words: readonly ReferenceWord[];
  readonly slots: readonly Slot[];
  readonly model: DocumentModel;
}

export interface ReferenceOptions {
  readonly variant: MinutesVariant;
  readonly owner?: string;
  readonly columns: readonly AttendanceColumn[];
  readonly form: TextForm;
  /** Files without pages begin with the TLP label. */
  readonly hasMarking: boolean;
  /** Of the network, now. */
  readonly template: DocumentTemplate;
}

/** Private use: they stand for the texts of the template while the document is made, so that their place is known. */
const slotByMark: Readonly<Record<string, FreeSlot>> = { '\ue0a0\ue0a1': 'address', '\ue0a0\ue0a2': 'opening', '\ue0a0\ue0a3': 'closing' };
const [address = '', opening = '', closing = ''] = Object.keys(slotByMark);

export function minutesReference(content: MinutesContent, t: TranslateDocument, options: ReferenceOptions): MinutesReference {
  const { variant, owner, columns, form, template } = options;
  const marked: DocumentTemplate = { ...plainTemplate, address, opening, closing, hasSignatures: false, attendanceColumns: columns };
  const model = minutesDocument(content, t, { variant, template: marked, ...(owner !== undefined && { owner }) });
  const texts: Readonly<Record<FreeSlot, string>> = {
    address: template.address,
    opening: textBlocksText(template.opening, form, model),
    closing: `${textBlocksText(template.closing, form, model)}\n${template.hasSignatures ? signaturesText(content, t, options) : ''}`,
  };
  const words: ReferenceWord[] = [];
  const slots: Slot[] = [];
  for (const { text, place } of placedTexts(model, options)) {
    for (const word of toWords(text)) {
      const slot = slotByMark[word.text];
      const from = words.length;
      if (slot === undefined) words.push({ text: word.text, place });
      else words.push(...toWords(texts[slot]).map((free) => ({ text: free.text, place })));
      if (slot !== undefined) slots.push({ slot, from, to: words.length });
    }
  }
  return { variant, owner, columns, words, slots, model };
}

function placedTexts(model: DocumentModel, { form, hasMarking }: ReferenceOptions): readonly { readonly text: string; readonly place: string }[] {
  let place = '';
  return [
    { text: hasMarking ? (model.tlp ?? '') : '', place },
    { text: letterheadText(model.letterhead), place },
    ...model.blocks.map((block) => {
      if (block.kind === 'heading') place = [block.label, block.text].filter((part) => part !== undefined).join(' · ');
      return { text: blockText(block, form, model), place };
    }),
  ];
}

function textBlocksText(text: string, form: TextForm, model: DocumentModel): string {
  return textToBlocks(text).map((block) => blockText(block, form, model)).join('\n');
}

function signaturesText(content: MinutesContent, t: TranslateDocument, { variant, form }: ReferenceOptions): string {
  const signed = minutesDocument(content, t, { variant, template: plainTemplate });
  const at = signed.blocks.findIndex(({ kind }) => kind === 'signatures');
  return at < 1 ? '' : signed.blocks.slice(at - 1, at + 1).map((block) => blockText(block, form, signed)).join('\n');
}
