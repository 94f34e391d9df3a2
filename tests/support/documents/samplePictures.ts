import {
  minutesDocument,
  type DocumentImage,
  type DocumentModel,
  type MinutesContent,
} from '../../../shared/documents';
import { freezeRich, linesToText } from '../../../shared/documents/rich/frozenText';
import { createTranslate } from '../../../shared/messages/translate';
import { bytesToBase64 } from '../../../shared/text/base64';
import { sampleMinutes } from './sampleMinutes';
import { EVERYTHING } from './sampleRich';
import { createPng, fullTemplate } from './template';

export const SHOWN = 'a'.repeat(64);
export const DECORATIVE = 'b'.repeat(64);

/** Of the pictures in the sample one is here, one is not, and one says nothing. */
const hashes: Readonly<Record<string, string>> = {
  'file:0001': SHOWN,
  'file:0002': 'c'.repeat(64),
  'file:0003': DECORATIVE,
};

export const samplePictures: ReadonlyMap<string, DocumentImage> = new Map([
  [SHOWN, pictureOf(1600, 600)],
  [DECORATIVE, pictureOf(300, 8)],
]);

function pictureOf(width: number, height: number): DocumentImage {
  return { mediaType: 'image/png', base64: bytesToBase64(createPng(width, height)), width, height, alt: '' };
}

export const picturedMinutes: MinutesContent = {
  ...sampleMinutes,
  agenda: sampleMinutes.agenda.map((item, index) => {
    const rich = freezeRich(EVERYTHING, (file) => hashes[file]);
    return index === 0 || !rich ? item : { ...item, text: linesToText(rich), rich };
  }),
};

export const picturedModel: DocumentModel = minutesDocument(picturedMinutes, createTranslate('de'), {
  template: fullTemplate,
  pictures: samplePictures,
});
