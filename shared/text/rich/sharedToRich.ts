import { isReadableSharedText, openSharedText, textOf, type SharedText } from '../sharedText';
import { readRich } from './richInText';
import { plainToRich, type RichText } from './richText';

/** For reading alone. Where the state is damaged or too large, the plain text beside it stands. */
export function sharedToRich(value: SharedText): RichText {
  if (!isReadableSharedText(value)) return plainToRich(value.text);
  const doc = openSharedText(value);
  const rich = readRich(textOf(doc));
  doc.destroy();
  return rich;
}
