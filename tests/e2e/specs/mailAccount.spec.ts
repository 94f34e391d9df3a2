import { createMailServer } from '../../../scripts/lib/mailServer.mjs';
import { createAuthority, createServerTls } from '../../../scripts/lib/certificates.mjs';
import { answerQuestions, checkAccessibility, expect, findCutOff, resize, test, trustAuthority } from '../fixtures';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openMailAccount } from '../pages/MailAccountPart';

const LOGIN = { user: 'kim.beispiel', pass: 'pässwort-4711' };

test('a mailbox is set up, checked, tried by a message to oneself, kept for the network and removed', async ({
  app,
  page,
}, testInfo) => {
  const authority = createAuthority('Authority of the tests');
  const server = await createMailServer({ tls: createServerTls(authority), login: LOGIN });
  try {
    await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
    let mail = await openMailAccount(page);
    await expect(mail.button('mailAccount.submit')).toBeDisabled();

    // A host elsewhere is asked about in the main process, and nothing is said to it before.
    const questions = await answerQuestions(app.electron, [0]);
    await mail.fill({ host: 'mail.example.org', fromAddress: 'netzwerk@example.org' });
    await mail.press('mailAccount.check');
    await expect(mail.says('mailAccount.finding.declined.title')).toBeVisible();
    expect(await questions()).toMatchObject([{ defaultId: 0, cancelId: 0 }]);

    await mail.fill({
      host: 'localhost',
      port: server.port,
      user: LOGIN.user,
      password: 'falsch',
      fromName: 'Kim Beispiel',
    });
    await mail.press('mailAccount.check');
    await expect(mail.says('mailAccount.finding.certificate.untrusted.title')).toBeVisible();
    await checkAccessibility(page, 'mail account with a finding', async (theme) => {
      await mail.section.screenshot({ path: testInfo.outputPath(`form-${theme}.png`) });
    });
    await resize(app, { width: 900, height: 600, zoom: 1 });
    expect(await page.evaluate(findCutOff)).toEqual([]);
    await page.screenshot({ path: testInfo.outputPath('narrow.png') });

    // As the IT does that brings its authority to the laptop.
    await trustAuthority(app.electron, authority.cert);
    await mail.press('mailAccount.submit');
    await expect(mail.says('mailAccount.finding.unauthorised.title')).toBeVisible();
    await mail.fill({ password: LOGIN.pass });
    await mail.press('mailAccount.submit');
    await mail.press('mailAccount.testMessage');
    await expect(mail.says('mailAccount.outcome.sent.title')).toBeVisible();
    expect(server.received).toMatchObject([{ from: 'netzwerk@example.org', to: ['netzwerk@example.org'] }]);
    await checkAccessibility(page, 'mail account', async (theme) => {
      await mail.section.screenshot({ path: testInfo.outputPath(`details-${theme}.png`) });
    });

    // The password is known to the main process, and needs not be typed again.
    await page.reload();
    mail = await openMailAccount(page);
    await mail.press('mailAccount.edit');
    await expect(mail.says('mailAccount.passwordKnown')).toBeVisible();
    await mail.press('mailAccount.check');
    await expect(mail.says('mailAccount.finding.ready.title')).toBeVisible();
    await mail.press('mailAccount.cancel');

    await mail.press('mailAccount.remove');
    await page.getByRole('alertdialog').getByRole('button').last().click();
    await expect(mail.button('mailAccount.submit')).toBeVisible();
  } finally {
    await server.close();
  }
});
