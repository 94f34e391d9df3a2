import { expect, test } from 'vitest';
import { toShareable } from '../../../shared/domain/agenda';
import { buildMinutesContent } from '../../../shared/domain/minutes';
import { minutesDocument } from '../../../shared/documents';
import { createTranslate } from '../../../shared/messages/translate';
import { RED, type Confidentiality } from '../../../shared/schema/confidentiality';
import { readAllWriters } from '../../support/documents/allWriters';
import { heading, source } from '../../support/minutesSource';

const CLEAR: Confidentiality = { tlp: undefined, redFrom: [], unknown: [] };

test('no document for participants, the PDF included, says a word of an item that is TLP:RED, and each names its place', async () => {
  const [secret] = source.agendaItems;
  const content = /Leitfaden|Ulm ?berichtet/u;
  const build = (isRed: boolean) => {
    const shareable = toShareable(source, ({ id }) =>
      isRed && id === secret?.id ? { tlp: RED, redFrom: ['note:red'], unknown: [] } : CLEAR,
    );
    return readAllWriters(minutesDocument(buildMinutesContent(shareable, heading), createTranslate('de')));
  };
  // What the PDF is printed from is the HTML.
  const open = await build(false);
  expect(open.text.html).toMatch(content);
  const { text, words: spoken } = await build(true);
  for (const said of [...Object.values(text), ...Object.values(spoken).map((all) => all.join(' '))]) {
    expect(said).not.toMatch(content);
    expect(said).toMatch(/TLP:?RED/u);
  }
});
