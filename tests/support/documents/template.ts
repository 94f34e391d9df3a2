import UPNG from 'upng-js';
import { dataUrlToImage, imageToDataUrl, plainTemplate, type DocumentTemplate } from '../../../shared/documents';

/** Three stripes, as a picture of this size. */
export function createPng(width: number, height: number): Uint8Array {
  const colours = [
    [29, 63, 149, 255],
    [90, 120, 200, 255],
    [200, 210, 235, 255],
  ] as const;
  const pixels = new Uint8Array(width * height * 4);
  for (let index = 0; index < width * height; index += 1)
    pixels.set(colours[Math.floor(((index % width) / width) * 3)] ?? [], index * 4);
  return new Uint8Array(UPNG.encode([pixels.buffer], width, height, 0));
}

const url = imageToDataUrl(createPng(240, 80));
const logo = url.ok ? dataUrlToImage(url.value, 'Drei Streifen in Blau: Zeichen des Arbeitskreises') : undefined;

/** A network that has set up everything. */
export const fullTemplate: DocumentTemplate = {
  ...plainTemplate,
  ...(logo && { logo }),
  address: 'Geschäftsstelle\nMusterstraße 1 · 10117 Berlin',
  opening: 'Die Einladung erging fristgerecht.',
  closing: 'Einwände bitte innerhalb von vier Wochen an die Geschäftsstelle.',
};
