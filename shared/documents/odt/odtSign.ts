import type { Card } from '../document';
import { signNameSize, signNameSizes } from '../signNameSize';
import { odtText } from './odtXml';

/** Of a half, in millimetres. */
const half = { width: 257, height: 97 } as const;

/** Of the shapes and of the text in them: automatic ones, since Writer takes no notice of named styles inside of what is drawn. */
export function signStyles(): string {
  const text = (name: string, size: number, properties: string, after: number): string =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:text-align="center" fo:margin-top="0mm" fo:margin-bottom="${after}mm"/><style:text-properties style:font-name="Arial" fo:font-family="Arial" fo:font-size="${size}pt" fo:hyphenate="false" ${properties}/></style:style>`;
  const graphic = (name: string, properties: string): string =>
    `<style:style style:name="${name}" style:family="graphic"><style:graphic-properties ${properties} style:run-through="foreground" style:wrap="run-through" style:horizontal-rel="page" style:vertical-rel="page" style:horizontal-pos="from-left" style:vertical-pos="from-top"/></style:style>`;
  return [
    graphic(
      'SignHalf',
      'draw:stroke="none" draw:fill="none" draw:textarea-vertical-align="middle" draw:textarea-horizontal-align="justify" draw:auto-grow-height="false" draw:auto-grow-width="false" fo:wrap-option="wrap"',
    ),
    graphic('SignFold', 'draw:stroke="solid" svg:stroke-width="0.1mm" svg:stroke-color="#8a91a8"'),
    text('SignHead', 12, 'fo:color="#4b5268"', 5),
    ...signNameSizes.map((size) => text(`SignName${size}`, size, 'fo:font-weight="bold" fo:color="#171a2b"', 5)),
    text('SignLine', 22, 'fo:color="#171a2b"', 0),
  ].join('');
}

/**
 * A sign for the table on a page of its own, to be folded in the middle: a half to be read from either side, and the line to fold along. The
 * halves are shapes, since only what is drawn can be turned upside down.
 */
export function odtSign({ head, name, lines }: Card): string {
  const text = [
    `<text:p text:style-name="SignHead">${odtText(head)}</text:p>`,
    `<text:p text:style-name="SignName${signNameSize(name)}">${odtText(name)}</text:p>`,
    ...lines.map((line) => `<text:p text:style-name="SignLine">${odtText(line)}</text:p>`),
  ].join('');
  const shape = (place: string): string =>
    `<draw:custom-shape draw:style-name="SignHalf" text:anchor-type="paragraph" draw:z-index="0" svg:width="${half.width}mm" svg:height="${half.height}mm" ${place}>${text}<draw:enhanced-geometry svg:viewBox="0 0 21600 21600" draw:type="rectangle" draw:enhanced-path="M 0 0 L 21600 0 21600 21600 0 21600 0 0 Z N"/></draw:custom-shape>`;
  // Turned about its corner, the upper half has to be moved back by its own size.
  const upper = shape(
    `draw:transform="rotate (3.14159265358979) translate (${20 + half.width}mm ${4 + half.height}mm)"`,
  );
  const lower = shape('svg:x="20mm" svg:y="109mm"');
  const fold =
    '<draw:line draw:style-name="SignFold" text:anchor-type="paragraph" draw:z-index="1" svg:x1="0mm" svg:y1="105mm" svg:x2="297mm" svg:y2="105mm"/>';
  return `<text:p text:style-name="Sign_20_page">${upper}${fold}${lower}</text:p>`;
}
