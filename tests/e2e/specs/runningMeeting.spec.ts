import { createDemoData } from '../../../shared/demo';
import { demoId } from '../../../shared/demo/ids';
import { memberToCheckInCode } from '../../../shared/domain/attendance';
import { expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createMeetingPage } from '../pages/MeetingPage';
import type { RunningPage } from '../pages/RunningPage';

const COMING = demoId('meetings', 7);
/** Who is invited follows from the day on which the demonstration is made. */
const INVITED = nameOfOneInvited();
const INSTITUTION_OF_INVITED = institutionInFullOf(INVITED);

test.describe('in the hall', () => {
  let running: RunningPage;

  test.beforeEach(async ({ launch }) => {
    const { page } = await launch({ args: ['--demo'] });
    const app = createAppPage(page);
    await app.navigation.waitFor();
    await app.goTo(`/meetings/${COMING}`);
    running = await createMeetingPage(page).start();
  });

  test('a double click on its button opens the question and does nothing more', async () => {
    const question = await running.doubleClickFinish();
    await expect(question).toBeVisible();
    await question.getByRole('button', { name: 'Zurück' }).dblclick();
    await expect(question).toBeHidden();
    await running.write('Es geht weiter.');
  });

  test('a list goes on by itself, also for whoever types the marks', async () => {
    await running.write('- eins\n- zwei\ndrei');
    await expect(running.text.locator('[data-line="bullet"]')).toHaveText(['eins', 'zwei', 'drei']);
  });

  test('the line for results stays in view under long minutes, and no line of text is too long to read', async () => {
    const page = running.text.page();
    await running.text.fill('Die Länder berichten der Reihe nach über den Stand ihrer Vorhaben. '.repeat(60));
    for (const size of [
      { width: 1000, height: 700 },
      { width: 1440, height: 900 },
      { width: 1920, height: 1080 },
    ]) {
      await page.setViewportSize(size);
      await expect(running.captureField).toBeInViewport({ ratio: 1 });
      const { letters, share } = await running.text.evaluate((field) => {
        const { fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(field);
        const pen = document.createElement('canvas').getContext('2d');
        if (!pen) throw new TypeError('There is no canvas.');
        pen.font = `${fontSize} ${fontFamily}`;
        const sample = 'Die Länder berichten der Reihe nach über den Stand ihrer Vorhaben. ';
        const width = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
        const room = field.closest('main')?.clientWidth ?? 0;
        return { letters: (width / pen.measureText(sample).width) * sample.length, share: width / room };
      });
      expect(letters).toBeLessThan(84);
      expect(share).toBeGreaterThan(0.6);
    }
    await page.setViewportSize({ width: 1000, height: 700 });
    for (const line of ['i: Die Berichte liegen vor.', 'a: Zusammenfassung schreiben @Stadt Köln bis 15.12.'])
      await running.capture(line);
    for (const label of ['Information', 'Aufgabe']) await expect(running.outcome(label)).toBeInViewport({ ratio: 1 });
  });

  test('people are listed with the full names of their institutions, in rows for fingers', async () => {
    await running.checkInByList(INVITED);
    const person = running.attendee(INVITED);
    expect((await person.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await expect(person).toContainText(INSTITUTION_OF_INVITED);
    const page = person.page();
    await page.getByRole('button', { name: 'Nach Liste', exact: true }).click();
    await page.getByRole('dialog').getByRole('searchbox').fill(INVITED);
    const row = page.getByRole('dialog').getByRole('row').filter({ hasText: INVITED });
    expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await expect(row).toContainText(INSTITUTION_OF_INVITED);
  });

  test('people check in by name, by code, by list and as guests, and speak in turn', async () => {
    await running.checkIn('Marx');
    await running.scan(memberToCheckInCode(demoId('members', 20)));
    await expect(running.presentCount).toContainText('2');
    await running.scan('VERBUND:M:01JDEM0000ZZZZZZZZZZZZZZZZ');
    await expect(running.presentCount).toContainText('2');
    await running.checkInByList(INVITED);
    await running.checkInGuest({ name: 'Gerda Gast', office: 'Redakteurin', institution: 'Behördenblatt' });
    await expect(running.presentCount).toContainText('4');

    await running.askToSpeak('Marx');
    await running.askToSpeak(INVITED);
    await running.askToSpeak('Marx');
    await expect(running.speakers.getByRole('listitem')).toHaveCount(2);
    await running.nextSpeaker();
    await expect(running.speakers.getByRole('listitem')).toHaveCount(1);
    await expect(running.speakers).toContainText(/Marx.*0:0\d/u);
    await running.nextItem();
    await expect(running.speakers.getByRole('listitem')).toHaveCount(0);
    await running.previousItem();
    await expect(running.speakers).not.toContainText('Marx');
  });

  test('the check-in field takes what stands in it, and only by Enter or a click', async () => {
    const { checkInField, presentCount } = running;
    const page = checkInField.page();
    const options = page.getByRole('option');
    const marked = async (): Promise<string> =>
      page.locator(`[id="${(await checkInField.getAttribute('aria-activedescendant')) ?? ''}"]`).innerText();

    // The list still shows the matches of the first name when the second is typed and entered at the same moment.
    await checkInField.fill('Bergmann');
    await expect(options.first()).toContainText('Bergmann');
    await checkInField.evaluate((field) => {
      if (!(field instanceof HTMLInputElement)) throw new TypeError('The field is no input.');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Marx');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
    await expect(running.attendee('Marx')).toBeVisible();
    await expect(presentCount).toContainText('1');
    await expect(checkInField).toHaveValue('');

    await checkInField.fill('a');
    await expect.poll(async () => (await marked()) === (await options.nth(0).innerText())).toBe(true);
    await page.keyboard.press('ArrowDown');
    const second = await options.nth(1).innerText();
    await expect.poll(marked).toBe(second);
    await page.keyboard.press('Enter');
    await expect(running.attendee(second.split('\n')[0] ?? '')).toBeVisible();
    await expect(presentCount).toContainText('2');

    await checkInField.fill('Bergmann');
    await options.first().waitFor();
    await page.keyboard.press('Tab');
    await expect(options).toHaveCount(0);
    await expect(presentCount).toContainText('2');
    await checkInField.fill('Böhm');
    await options.first().waitFor();
    await page.keyboard.press('Escape');
    await expect(checkInField).toHaveValue('');
    await expect(options).toHaveCount(0);
    await expect(checkInField).toBeFocused();

    await checkInField.fill('Gerda Gast');
    await options.last().click();
    await expect(page.getByRole('dialog').getByRole('textbox').first()).toHaveValue('Gerda Gast');
  });

  test('the result of a vote follows from its majority, and what cannot be is said', async () => {
    // Members, all of them: who is only interested has no vote.
    for (const name of ['Marx', 'Uwe Böhm', 'Silke Bergmann', 'Uwe Busch']) await running.checkIn(name);
    await running.capture('b: Wir treffen uns jedes Quartal');
    const decision = running.text
      .page()
      .getByRole('main')
      .getByRole('group', { name: /^Beschluss B-/u });
    await running.count('yes', 2);
    await running.count('no', 1);
    await expect(decision).toContainText('nötig 2 von 3 Ja- und Nein-Stimmen');
    await expect(decision).toContainText('angenommen');
    await running.chooseVote({ majority: 'absolute' });
    await expect(decision).toContainText('abgelehnt');
    await expect(decision).toContainText('nötig 3, mehr als die Hälfte der 4 Stimmberechtigten');
    await running.chooseVote({ majority: 'twoThirdsCast' });
    await expect(decision).toContainText('angenommen');

    await running.count('abstain', 5);
    await expect(decision).toContainText('Mehr Stimmen (8) als Stimmberechtigte (4)');
    await running.count('abstain', 0);
    await running.chooseVote({ method: 'secret' });
    await expect(decision).toContainText('Ein Stimmzettel fehlt: 3 von 4 gezählt.');
    await running.count('invalid', 1);
    await expect(decision).not.toContainText('Stimmzettel fehlt');
    await running.chooseVote({ method: 'hands', majority: 'simple' });
    await expect(decision).toContainText('3 ja · 1 nein');
  });

  test('lists go on by themselves, F1 names the keys, and nothing needs the mouse', async () => {
    await running.write('Offen sind:');
    const page = running.text.page();
    await page.keyboard.press('Enter');
    await page.keyboard.type('- Untertitel');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Anmeldung');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ende.');
    await expect(running.text.locator('[data-line]')).toHaveText(['Offen sind:', 'Untertitel', 'Anmeldung', 'Ende.']);

    await page.keyboard.press('F1');
    const help = page.getByRole('dialog', { name: 'Tasten im Treffen' });
    await expect(help).toContainText('Nächste Person hat das Wort');
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await expect(running.text).toBeFocused();

    await page.keyboard.press('ControlOrMeta+p');
    await expect(page.getByRole('button', { name: 'Uhr weiterlaufen lassen' })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+p');
    await expect(page.getByRole('button', { name: 'Uhr anhalten' })).toBeVisible();
  });
});

/** Any of those where the person holds or held an office. */
function institutionInFullOf(listName: string): RegExp {
  const { members, institutions } = createDemoData(new Date().toISOString().slice(0, 10));
  const [familyName, givenName] = listName.split(', ');
  const member = members.find(({ draft }) => draft.familyName === familyName && draft.givenName === givenName);
  const ids = new Set(member?.draft.positions?.map(({ institutionId }) => institutionId));
  const names = institutions.flatMap(({ id, draft }) => (ids.has(id) ? (draft.name ?? []) : []));
  return new RegExp(names.join('|'), 'u');
}

/** As lists write it; of somebody whose name nobody else has. */
function nameOfOneInvited(): string {
  const { members, attendance } = createDemoData(new Date().toISOString().slice(0, 10));
  const invited = new Set(
    attendance.flatMap(({ draft: { meetingId, memberId, invited: isInvited } }) =>
      meetingId === COMING && isInvited === true && memberId !== demoId('members', 20) ? (memberId ?? []) : [],
    ),
  );
  const nameOf = ({ draft: { familyName = '', givenName = '' } }: (typeof members)[number]): string =>
    `${familyName}, ${givenName}`;
  const names = members.map(nameOf);
  const found = members.find(
    (member) =>
      invited.has(member.id) &&
      (member.draft.academicTitle ?? '') === '' &&
      member.draft.familyName !== 'Marx' &&
      names.filter((name) => name === nameOf(member)).length === 1,
  );
  if (!found) throw new Error('the demonstration invites nobody whose name is their own');
  return nameOf(found);
}
