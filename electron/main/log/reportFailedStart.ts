import { app, dialog } from 'electron';
import { describeError, descriptionToText } from '../../../shared/failure';
import { createTranslate } from '../../../shared/messages/translate';
import { defaultSettings } from '../settings/defaultSettings';

/** Before there is a window or a log: a folder that cannot be written, for example. */
export function reportFailedStart(error: unknown): void {
  const cause = descriptionToText(describeError(error));
  process.stderr.write(`${cause}\n`);
  const translate = createTranslate(defaultSettings(app.getPreferredSystemLanguages()[0] ?? '').language);
  dialog.showErrorBox(translate('shell.startFailed.title'), translate('shell.startFailed.detail', { cause }));
  app.exit(1);
}
