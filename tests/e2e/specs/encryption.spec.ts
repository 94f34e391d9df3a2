import { createTranslate } from '../../../shared/messages/translate';
import { parseRecoveryKey } from '../../../shared/domain/protection';
import { pdfInfo, readStructure } from '../../support/documents/pdfFiles';
import { findWords } from '../../support/protection/findWords';
import { answerSaveDialog, checkAccessibility, expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { makeRecoveryKey } from '../pages/makeRecoveryKey';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createLockPage, PASSPHRASE } from '../pages/LockPage';
import { createEncryptionPart } from '../pages/EncryptionPart';

const t = createTranslate('de');
const TITLE = 'Arbeitskreis Wolkenkuckucksheim';
const NEXT = 'Laterne Pfütze Kontrabass Seil';

/** The eight groups as a reader of the file finds them. */
async function groupsOn(file: string): Promise<readonly string[]> {
  const texts = (await readStructure(file)).filter(({ tag }) => tag === 'text').map(({ text }) => text.trim());
  return texts.filter((text) => /^[0-9A-HJKMNP-TV-Z]{5}$/u.test(text));
}

test('the hint leads to a sheet that counts once a group was read from it', async ({ launch }, testInfo) => {
  const app = await launch();
  const frame = await createFirstRunPage(app.page).createNetwork(TITLE);
  await frame.main.getByRole('button', { name: t('protection.hint.open') }).click();
  const settings = createEncryptionPart(app.page);
  await expect(settings.section).toContainText(t('protection.opens.passphrase'));
  await expect(settings.section).toContainText(t('protection.section.noSheet'));
  await checkAccessibility(app.page, 'encryption');

  const file = testInfo.outputPath('Schlüsselblatt.pdf');
  await answerSaveDialog(app.electron, undefined);
  await settings.saveSheet();
  await expect(settings.dialog.getByRole('textbox')).toHaveCount(0);
  await app.page.keyboard.press('Escape');
  await answerSaveDialog(app.electron, file);
  await settings.saveSheet();
  const asked = await settings.askedGroup();
  const groups = await groupsOn(file);
  expect(groups).toHaveLength(8);
  expect(parseRecoveryKey(groups.join(' '))).toMatchObject({ ok: true });
  expect(await pdfInfo(file)).toMatch(/Pages:\s+1\n/u);
  expect(findWords(testInfo.outputPath(), [TITLE]).filter((found) => found.includes('.pdf'))).toEqual([]);

  await settings.typeGroup('ABCDE');
  await expect(settings.dialog).toContainText(t('protection.sheet.confirm.wrong'));
  await checkAccessibility(app.page, 'reading a group back');
  await settings.typeGroup((groups[asked - 1] ?? '').toLowerCase());
  await expect(settings.dialog).toHaveCount(0);
  await expect(settings.section).not.toContainText(t('protection.section.noSheet'));
  await frame.goTo('/');
  await expect(frame.main.getByRole('button', { name: t('protection.hint.open') })).toHaveCount(0);
});

test('the sheet opens a laptop whose passphrase is forgotten', async ({ launch }) => {
  const app = await launch();
  await createFirstRunPage(app.page).createNetwork(TITLE);
  const groups = await makeRecoveryKey(app.page);
  await app.close();

  const again = await app.relaunch({ staysLocked: true });
  const lock = createLockPage(again.page);
  await lock.useRecoveryKey();
  await lock.recoveryKey.fill([groups[1], groups[0], ...groups.slice(2)].join(' '));
  await again.page.getByRole('button', { name: t('protection.unlock.submit') }).click();
  await expect(again.page.getByText(t('protection.mistyped.groups', { groups: '1, 2', count: 2 }))).toBeVisible();
  await lock.recoveryKey.fill(groups.join(''));
  await again.page.getByRole('button', { name: t('protection.unlock.submit') }).click();
  // Nobody is to need the sheet every day.
  await expect(lock.heading).toHaveText(t('protection.renewed.title'));
  await checkAccessibility(again.page, 'a new passphrase');
  await lock.passphrase.fill(NEXT);
  await again.page.getByRole('button', { name: t('protection.renewed.submit') }).click();
  await createAppPage(again.page).goTo('/protection');
  await expect(createEncryptionPart(again.page).section).toContainText(t('protection.opens.passphrase'));
  await again.close();
  const last = await again.relaunch({ staysLocked: true });
  await createLockPage(last.page).unlock(NEXT);
  await expect(createAppPage(last.page).main.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a passphrase is changed by whoever knows the present one, and says how strong the new one is', async ({
  launch,
}) => {
  const app = await launch();
  const frame = await createFirstRunPage(app.page).createNetwork(TITLE);
  await frame.goTo('/protection');
  const settings = createEncryptionPart(app.page);
  await settings.setPassphrase('kurz', 'falsch');
  await expect(settings.dialog).toContainText(t('protection.choose.tooShort', { count: 8 }));
  await settings.setPassphrase('passwort', 'falsch');
  await expect(settings.dialog).toContainText(t('protection.wrong.passphrase'));
  await expect(settings.dialog).toContainText(t('protection.strength.weak'));
  await expect(settings.dialog).toContainText(t('protection.strength.reason.common'));
  await checkAccessibility(app.page, 'changing the passphrase');
  await settings.currentPassphrase.focus();
  // From within a field.
  await app.page.keyboard.press('Escape');
  await expect(settings.dialog).toHaveCount(0);
  await settings.setPassphrase(NEXT, PASSPHRASE);
  await expect(settings.dialog).toHaveCount(0);
  await app.close();
  const again = await app.relaunch({ staysLocked: true });
  await createLockPage(again.page).unlock(PASSPHRASE);
  await expect(again.page.getByText(t('protection.wrong.passphrase'))).toBeVisible();
  await createLockPage(again.page).unlock(NEXT);
  await expect(createAppPage(again.page).main.getByRole('heading', { level: 1 })).toBeVisible();
});

test('whoever went on without encryption turns it on later, and nothing stays in the clear', async ({ launch }) => {
  const app = await launch();
  const firstRun = await createFirstRunPage(app.page).choosePlain();
  const frame = await firstRun.createNetwork(TITLE);
  await frame.goTo('/protection');
  const settings = createEncryptionPart(app.page);
  await expect(settings.section).toContainText(t('protection.opens.plain'));
  await settings.encrypt(PASSPHRASE);
  await expect(settings.section).toContainText(t('protection.opens.passphrase'));
  await app.close();
  const names = findWords(app.userData, ['Wolkenkuckucksheim']).filter((found) => /settings|connections/u.test(found));
  expect(names).toEqual([]);
});
