import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import { expect, it } from 'vitest';
import { sealSetupLink } from '../../../electron/main/setup-links/sealSetupLink';
import { CHEAP } from '../../support/protection/keyRings';

/** Pixels of a module, and of the white around all. */
const SCALE = 4;

function pictureOf(rows: readonly (readonly boolean[])[]): { readonly size: number; readonly data: Uint8Array } {
  const size = rows.length * SCALE;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1)
      if (rows[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)] === true)
        data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  return { size, data };
}

it('a link fits one code that is read back, in the narrow alphabet of codes', async () => {
  const { text } = await sealSetupLink(
    {
      url: 'https://synchronisation.digitalministerium.land.example',
      database: 'cdo-netzwerk-bund-laender',
      user: 'koordination-eichhorn',
      password: 'k7mwq-p3xyz-abcde-fghij-klmno',
      databaseId: '01JDATABASE01JDATABASE01JD',
      title: 'Arbeitskreis der Chief Digital Officers',
    },
    Date.UTC(2026, 10, 29),
    CHEAP,
  );
  expect(text).toMatch(/^[A-Z2-7-]+$/u);
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  // Shown 320 pixels wide: three for each module.
  expect(rows.length).toBeLessThanOrEqual(105);
  const { size, data } = pictureOf(rows);
  expect(decodeQR({ width: size, height: size, data })).toBe(text);
});
