import { createDemoData } from '../../../shared/demo';
import { demoId } from '../../../shared/demo/ids';
import { memberToCheckInCode } from '../../../shared/domain/attendance';
import { pdfText } from '../../support/documents/pdfFiles';
import { SECTORS } from '../../../shared/schema/institutions';
import { answerSaveDialog, expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createMeetingPage } from '../pages/MeetingPage';
import { openOutcomesPage } from '../pages/OutcomesPage';

const COMING = demoId('meetings', 7);
const { members, institutions } = createDemoData(new Date().toISOString().slice(0, 10));
const MEMBERS = members.filter(({ draft }) => draft.membership === 'member').map(({ id }) => id);
const sectorOf = new Map(institutions.map(({ id, draft }) => [id, draft.sector]));
/** Members by the level of the institution where they are in office today. */
const bySector = new Map(
  SECTORS.map((sector) => [
    sector,
    members
      .filter(({ draft }) => draft.membership === 'member')
      .filter(({ draft }) => sectorOf.get(draft.positions?.find(({ to }) => to === '')?.institutionId ?? '') === sector)
      .map(({ id }) => id),
  ]),
);
const PROSPECT = members.find(({ draft }) => draft.membership === 'prospect')?.id;

test('with twenty of thirty a vote is no decision: card, check list, minutes and register say so, until it is confirmed', async ({
  launch,
}, testInfo) => {
  const app = await launch({ args: ['--demo'] });
  const { page } = app;
  const frame = createAppPage(page);
  const { t } = frame;
  await frame.navigation.waitFor();

  await frame.goTo('/network');
  await page.getByText(t('common.quorumRule.number'), { exact: true }).click();
  await page.getByRole('textbox', { name: t('common.network.quorumNumber') }).fill('30');
  await page.keyboard.press('Tab');
  await page.getByText(t('common.withoutQuorum.confirmedLater'), { exact: true }).click();

  await frame.goTo(`/meetings/${COMING}`);
  const running = await createMeetingPage(page).start();
  // A scanner's forty keys for each of thirty people would take longer than all the rest.
  async function enter(code: string): Promise<void> {
    await running.checkInField.fill(code);
    await running.checkInField.press('Enter');
  }
  // Who is only interested is in the room and has no vote.
  for (const id of [...MEMBERS.slice(0, 20), PROSPECT ?? '']) await enter(memberToCheckInCode(id));
  await expect(running.presentCount).toContainText('21');
  const people = page.getByRole('complementary', { name: t('minutes.present'), exact: true });
  await expect(people).toContainText('Nicht beschlussfähig: 20 von 30 Stimmberechtigten');

  await running.capture('b: Der Leitfaden gilt für alle');
  const decision = running.numberedDecisions.first();
  await expect(decision).toContainText('20 von 30, nicht beschlussfähig');
  await running.vote({ yes: 17, no: 1, abstain: 2 });
  await expect(decision).toContainText('vorbehaltlich Bestätigung');
  await expect(decision).toContainText('20 von 30, nicht beschlussfähig');
  await expect(decision).not.toContainText('angenommen');

  // Who comes later changes nothing about a vote that was taken.
  for (const id of MEMBERS.slice(20, 30)) await enter(memberToCheckInCode(id));
  await expect(people).toContainText('Beschlussfähig: 30 Stimmberechtigte, nötig 30');
  await expect(decision).toContainText('20 von 30, nicht beschlussfähig');
  await running.capture('b: Die Umfrage wird wiederholt');
  await running.vote({ yes: 30, no: 0, abstain: 0 });
  await expect(running.numberedDecisions.last()).toContainText('angenommen');
  await expect(running.numberedDecisions.last()).toContainText('30 von 30, beschlussfähig');

  const question = await running.openFinish();
  await expect(question).toContainText(
    'Ohne Beschlussfähigkeit abgestimmt, muss noch bestätigt werden: „Der Leitfaden gilt für alle“',
  );
  await expect(question).not.toContainText('Die Umfrage wird wiederholt');
  await question.getByRole('button', { name: t('minutes.finaliseAction') }).press('Enter');
  const closed = createMeetingPage(page);
  await closed.intact.first().waitFor();

  const pdf = testInfo.outputPath('protokoll.pdf');
  await answerSaveDialog(app.electron, pdf);
  await closed.savePdf();
  const text = (await pdfText(pdf)).replaceAll(/\s+/gu, ' ');
  expect(text).toContain('Feststellung der Beschlussfähigkeit');
  expect(text).toContain('mit mindestens 30 stimmberechtigten Mitgliedern');
  expect(text).toContain('nicht beschlussfähig: 20 von 30 erforderlichen Stimmberechtigten anwesend');
  expect(text).toContain('angenommen vorbehaltlich Bestätigung');
  expect(text).toContain('beschlussfähig: 30 Stimmberechtigte anwesend, 30 erforderlich');

  const outcomes = await openOutcomesPage(page);
  await outcomes.showDecisions();
  await outcomes.filterDecisions('unconfirmed');
  await outcomes.open('Der Leitfaden gilt für alle');
  await expect(outcomes.detail).toContainText('vorbehaltlich Bestätigung');
  await expect(outcomes.implementation('open')).toHaveCount(0);
  await page.getByText(t('outcomes.confirmation.confirmed'), { exact: true }).click();
  await expect(outcomes.implementation('open')).toBeVisible();
  await expect(outcomes.detail).toContainText('angenommen');
});

test('by group: no vote is a decision until each group is there; chip, check list, minutes and register name the one that is short', async ({
  launch,
}, testInfo) => {
  const app = await launch({ args: ['--demo'] });
  const { page } = app;
  const frame = createAppPage(page);
  const { t } = frame;
  await frame.navigation.waitFor();

  await frame.goTo('/network');
  await page.getByText(t('common.quorumRule.groups'), { exact: true }).click();
  const groups = page.getByRole('group', { name: t('common.network.quorumGroups') });
  // Somebody of each group that has members; of the municipalities two.
  await expect(groups.getByRole('textbox', { name: 'Länder' })).toHaveValue('1');
  await groups.getByRole('textbox', { name: 'Kommunen' }).fill('2');
  await page.keyboard.press('Tab');

  await frame.goTo(`/meetings/${COMING}`);
  const running = await createMeetingPage(page).start();
  async function enter(id: string): Promise<void> {
    const code = memberToCheckInCode(id);
    await running.checkInField.fill(code);
    await running.checkInField.press('Enter');
  }
  const present = SECTORS.flatMap((sector) => (bySector.get(sector) ?? []).slice(0, sector === 'municipal' ? 1 : 3));
  for (const id of present) await enter(id);
  const people = page.getByRole('complementary', { name: t('minutes.present'), exact: true });
  await expect(people).toContainText('Nicht beschlussfähig: Kommunen 1 von 2');

  await running.capture('b: Der Leitfaden gilt für alle');
  const first = running.numberedDecisions.first();
  await expect(first).toContainText('Kommunen 1 von 2, nicht beschlussfähig');
  await running.vote({ yes: 10, no: 0, abstain: 0 });
  await expect(first).toContainText('kein Beschluss');

  await enter(bySector.get('municipal')?.[1] ?? '');
  await expect(people).toContainText('Beschlussfähig: Von jeder Gruppe sind genügend da');
  await expect(first).toContainText('Kommunen 1 von 2, nicht beschlussfähig');
  await running.capture('b: Die Umfrage wird wiederholt');
  await running.vote({ yes: 11, no: 0, abstain: 0 });
  await expect(running.numberedDecisions.last()).toContainText('Alle Gruppen da, beschlussfähig');
  await expect(running.numberedDecisions.last()).toContainText('angenommen');

  const question = await running.openFinish();
  await expect(question).toContainText('Ohne Beschlussfähigkeit abgestimmt, deshalb kein Beschluss: „Der Leitfaden');
  await question.getByRole('button', { name: t('minutes.finaliseAction') }).press('Enter');
  const closed = createMeetingPage(page);
  await closed.intact.first().waitFor();
  const pdf = testInfo.outputPath('protokoll.pdf');
  await answerSaveDialog(app.electron, pdf);
  await closed.savePdf();
  const text = (await pdfText(pdf)).replaceAll(/\s+/gu, ' ');
  expect(text).toContain('wenn von jeder dieser Gruppen genügend');
  expect(text).toContain('Kommunen mindestens 2');
  expect(text).toContain('zu wenige Stimmberechtigte anwesend (Kommunen 1 von 2)');

  const outcomes = await openOutcomesPage(page);
  await outcomes.showDecisions();
  await outcomes.open('Der Leitfaden gilt für alle');
  await expect(outcomes.detail).toContainText('Kommunen 1 von 2, nicht beschlussfähig');
});
