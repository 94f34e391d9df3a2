import { describe, expect, it } from 'vitest';
import { documentToOdt, minutesDocument } from '../../../shared/documents';
import { documentToDocx } from '../../../shared/documents/docx/writeDocx';
import { createTranslate } from '../../../shared/messages/translate';
import { elements, readPart } from '../../support/documents/officeFiles';
import { docxOutline, modelOutline, odtOutline } from '../../support/documents/outline';
import { richMinutes, sampleMinutes } from '../../support/documents/sampleMinutes';
import { fullTemplate } from '../../support/documents/template';

const model = minutesDocument(sampleMinutes, createTranslate('de'), { template: fullTemplate });

describe('the skeleton of minutes', () => {
  it('is the known one, with real headings, lists and header rows in ODT and DOCX', async () => {
    await expect(`${modelOutline(model).join('\n')}\n`).toMatchFileSnapshot(
      '../../support/documents/golden/minutes.txt',
    );
    expect(odtOutline(documentToOdt(model))).toEqual(modelOutline(model));
    expect(docxOutline(await documentToDocx(model))).toEqual(modelOutline(model));
  });

  it('is the known one where a text has everything that it can have', async () => {
    const rich = minutesDocument(richMinutes, createTranslate('de'));
    await expect(`${modelOutline(rich).join('\n')}\n`).toMatchFileSnapshot(
      '../../support/documents/golden/richMinutes.txt',
    );
    expect(odtOutline(documentToOdt(rich))).toEqual(modelOutline(rich));
    expect(docxOutline(await documentToDocx(rich))).toEqual(modelOutline(rich));
  });

  it('has language, title and dates in the properties of the DOCX', async () => {
    const file = await documentToDocx(model);
    const core = readPart(file, 'docProps/core.xml');
    expect(
      ['dc:title', 'dc:language', 'dc:creator', 'dcterms:created'].map((name) => elements(core, name)[0]?.textContent),
    ).toEqual([model.title, 'de-DE', sampleMinutes.network, sampleMinutes.finalisedAt]);
    expect(elements(readPart(file, 'word/styles.xml'), 'w:lang')[0]?.getAttribute('w:val')).toBe('de-DE');
  });
});
