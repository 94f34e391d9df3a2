import { app, dialog } from 'electron';
import { describeError, descriptionToText } from '../../../shared/failure';
import { createTranslate, type Translate } from '../../../shared/messages/translate';
import type { UnusableProfile } from '../configureApp';
import { defaultSettings } from '../settings/defaultSettings';

/** Before there is a window or a log. */
export function reportFailedStart(error: unknown): void {
  const cause = descriptionToText(describeError(error));
  process.stderr.write(`${cause}\n`);
  const translate = systemTranslate();
  dialog.showErrorBox(translate('shell.startFailed.title'), translate('shell.startFailed.detail', { cause }));
  app.exit(1);
}

/** The folder of the profile is read-only, somebody else's, or on a drive that is not there: nothing is opened, and nothing changed. */
export async function reportUnusableProfile({ folder, cause }: UnusableProfile): Promise<void> {
  const translate = systemTranslate();
  const { code, name } = describeError(cause);
  const message = translate('shell.unusableProfile.title');
  process.stderr.write(`${message} ${code ?? name}\n`);
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: app.name,
    message,
    detail: translate('shell.unusableProfile.detail', { folder, code: code ?? name }),
    buttons: [translate('shell.unusableProfile.retry'), translate('shell.quit')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) app.relaunch();
  app.quit();
}

function systemTranslate(): Translate {
  return createTranslate(defaultSettings(app.getPreferredSystemLanguages()[0] ?? '').language);
}
