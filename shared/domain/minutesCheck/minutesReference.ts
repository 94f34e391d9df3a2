import {
  addendumDocument,
  minutesDocument,
  plainTemplate,
  type AddendumContent,
  type AttendanceColumn,
  type DocumentModel,
  type DocumentTemplate,
  type MinutesContent,
  type MinutesNote,
  type MinutesVariant,
  type TranslateDocument,
} from '../../documents';
import { textToBlocks } from '../../documents/textToBlocks';
import { ownValue } from '../../ownValue';
import { blockText, letterheadText, type TextForm } from './documentText';
import { toWords } from './words';

/**
 * What is in a document and was never frozen: see docs/decisions/0015. Before the opening text it says how far the minutes
 * are (0018); nothing frozen parts the two.
 */
export type FreeSlot = 'address' | 'opening' | 'closing';

export interface ReferenceWord {
  readonly text: string;
  /** The heading above; `''` before the first. */
  readonly place: string;
}

export interface Slot {
  readonly slot: FreeSlot;
  /** Of the words, the first and the one after the last that are there now; equal where none do. */
  readonly from: number;
  readonly to: number;
}

/** What a file of these minutes says, word for word. */
export interface MinutesReference {
  readonly variant: MinutesVariant;
  readonly owner: string | undefined;
  readonly columns: readonly AttendanceColumn[];
  /** With the function in the place of people who were erased. */
  readonly isRedacted: boolean;
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
  /** How far the minutes are, now. */
  readonly note: MinutesNote;
}

/** Private use: they stand for the free texts while the document is made, so that their place is known. */
const marks = {
  address: '\ue0a0\ue0a1',
  opening: '\ue0a0\ue0a2',
  closing: '\ue0a0\ue0a3',
  standing: '\ue0a0\ue0a4',
} as const;
const slotByMark: Readonly<Record<string, FreeSlot>> = {
  [marks.address]: 'address',
  [marks.opening]: 'opening',
  [marks.closing]: 'closing',
  [marks.standing]: 'opening',
};

export function minutesReference(
  content: MinutesContent,
  t: TranslateDocument,
  options: ReferenceOptions,
): MinutesReference {
  const { variant, owner, columns, form, template } = options;
  const marked: DocumentTemplate = {
    ...plainTemplate,
    address: marks.address,
    opening: marks.opening,
    closing: marks.closing,
    hasSignatures: false,
    attendanceColumns: columns,
  };
  const note: MinutesNote = { addenda: [], ...(options.note.erased && { erased: options.note.erased }) };
  const model = minutesDocument(content, t, { variant, template: marked, note, ...(owner !== undefined && { owner }) });
  const texts = {
    [marks.address]: template.address,
    [marks.opening]: textBlocksText(template.opening, form, model),
    [marks.closing]: `${textBlocksText(template.closing, form, model)}\n${template.hasSignatures ? signaturesText(minutesDocument(content, t, { variant, template: plainTemplate, note }), form) : ''}`,
    [marks.standing]: standingText(content, t, options),
  };
  const isRedacted = note.erased !== undefined;
  return { variant, owner, columns, isRedacted, model, ...placeWords(model, texts, options) };
}

/** What a file of an addendum says. Its lines to sign on stand where minutes have their closing text. */
export function addendumReference(
  content: AddendumContent,
  t: TranslateDocument,
  options: Pick<ReferenceOptions, 'form' | 'hasMarking' | 'template'>,
): MinutesReference {
  const { form, template } = options;
  const unsigned = addendumDocument(content, t, { ...plainTemplate, address: marks.address, hasSignatures: false });
  const model: DocumentModel = {
    ...unsigned,
    blocks: [
      ...unsigned.blocks.slice(0, -1),
      { kind: 'paragraph', role: 'text', runs: [{ text: marks.closing }] },
      ...unsigned.blocks.slice(-1),
    ],
  };
  const signatures = template.hasSignatures ? signaturesText(addendumDocument(content, t), form) : '';
  return {
    variant: 'full',
    owner: undefined,
    columns: [],
    isRedacted: false,
    model,
    ...placeWords(model, { [marks.address]: template.address, [marks.closing]: signatures }, options),
  };
}

/** @param texts by the mark that they stand in for */
function placeWords(
  model: DocumentModel,
  texts: Readonly<Record<string, string>>,
  options: Pick<ReferenceOptions, 'form' | 'hasMarking'>,
): Pick<MinutesReference, 'words' | 'slots'> {
  const words: ReferenceWord[] = [];
  const slots: Slot[] = [];
  for (const { text, place } of placedTexts(model, options)) {
    for (const word of toWords(text)) {
      const slot = ownValue(slotByMark, word.text);
      const from = words.length;
      if (slot === undefined) words.push({ text: word.text, place });
      else words.push(...toWords(ownValue(texts, word.text) ?? '').map((free) => ({ text: free.text, place })));
      const last = slots.at(-1);
      if (slot !== undefined && last?.slot === slot && last.to === from)
        slots[slots.length - 1] = { ...last, to: words.length };
      else if (slot !== undefined) slots.push({ slot, from, to: words.length });
    }
  }
  return { words, slots };
}

function placedTexts(
  model: DocumentModel,
  { form, hasMarking }: Pick<ReferenceOptions, 'form' | 'hasMarking'>,
): readonly { readonly text: string; readonly place: string }[] {
  let place = '';
  const facts = model.blocks.findIndex(({ kind }) => kind === 'definitions');
  return [
    { text: hasMarking ? (model.tlp ?? '') : '', place },
    { text: letterheadText(model.letterhead), place },
    ...model.blocks.map((block, index) => {
      if (block.kind === 'heading') place = [block.label, block.text].filter((part) => part !== undefined).join(' · ');
      const text = blockText(block, form, model);
      // How far the minutes are is the last of the facts about the meeting.
      return { text: index === facts ? `${text}\n${marks.standing}` : text, place };
    }),
  ];
}

function textBlocksText(text: string, form: TextForm, model: DocumentModel): string {
  return textToBlocks(text)
    .map((block) => blockText(block, form, model))
    .join('\n');
}

function signaturesText(signed: DocumentModel, form: TextForm): string {
  const at = signed.blocks.findIndex(({ kind }) => kind === 'signatures');
  return at < 1
    ? ''
    : signed.blocks
        .slice(at - 1, at + 1)
        .map((block) => blockText(block, form, signed))
        .join('\n');
}

/** The words at the end of the facts that a document has because of the note, and not without it. */
function standingText(
  content: MinutesContent,
  t: TranslateDocument,
  { variant, form, note }: ReferenceOptions,
): string {
  const factsOf = (model: DocumentModel): readonly string[] =>
    model.blocks
      .filter(({ kind }) => kind === 'definitions')
      .slice(0, 1)
      .flatMap((block) => toWords(blockText(block, form, model)).map(({ text }) => text));
  return factsOf(minutesDocument(content, t, { variant, note }))
    .slice(factsOf(minutesDocument(content, t, { variant })).length)
    .join(' ');
}
