import { openSharedText, readSharedText, replaceText, type SharedText } from '../text/sharedText';

/** A shared text whose Yjs client is fixed; a random one would make the same demo differ from run to run. */
export function createDemoText(text: string): SharedText {
  const doc = openSharedText({ update: '', text: '' });
  doc.clientID = 1;
  replaceText(doc, text);
  const value = readSharedText(doc);
  doc.destroy();
  return value;
}
