import { holdUnsaved } from './unsavedInput';

/**
 * A text in a field that is in no value yet, see [Note: unsaved input].
 * @param settle stores what the text says; answers whether it says something
 * @param isLeft nobody is typing it any longer: it stays as it is until somebody mends it
 */
export function holdUnreadText(settle: () => Promise<boolean>, isLeft: boolean): () => void {
  const unread = (): Error =>
    Object.assign(new Error('a field holds a text that cannot be read'), { name: 'UnreadTextError' });
  const hold = holdUnsaved(async () => {
    try {
      if (!(await settle())) hold.fail(unread());
    } catch (thrown) {
      hold.fail(thrown);
    }
  });
  if (isLeft) hold.fail(unread());
  return hold.release;
}
