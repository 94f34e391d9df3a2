import { randomBytes } from 'node:crypto';
import { faultToText, findingToText, stepToText } from '../../shared/server/describe.ts';
import { bytesToPassword, PASSWORD_BYTES } from '../../shared/server/password.ts';
import { DEFAULT_LOGINS, isLoginName } from '../../shared/server/planProvision.ts';
import { planServer, provisionServer } from '../../shared/server/provisionServer.ts';
import { isLost } from '../../shared/server/runProvision.ts';
import { askInTerminal } from './askInTerminal.mjs';
import { stop } from './messages.mjs';
import { findingsToLines, readCommand, readLogin } from './serverCommand.mjs';
import { createServerPort, trustSystemCertificates } from './serverPort.mjs';

/**
 * @typedef {import('../../shared/messages/translate').Translate} Translate
 * @typedef {import('../../shared/server/planProvision').LoginWish & { isGenerated: boolean }} LoginWish
 * @typedef {(line: string) => void} Say
 */

const options = /** @type {const} */ ({
  coordinator: { type: 'string', multiple: true },
  reader: { type: 'string', multiple: true },
  node: { type: 'string', multiple: true },
  'no-logins': { type: 'boolean' },
  'ask-passwords': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
});

/** @param {any} values @returns {{ name: string, role: 'coordinator' | 'reader' }[]} */
function namesOf(values) {
  if (values['no-logins']) return [];
  const isNamed = values.coordinator !== undefined || values.reader !== undefined;
  const { coordinator = [], reader = [] } = isNamed
    ? values
    : { coordinator: [DEFAULT_LOGINS.coordinator], reader: [DEFAULT_LOGINS.reader] };
  return [
    ...coordinator.map((/** @type {string} */ name) => ({ name, role: 'coordinator' })),
    ...reader.map((/** @type {string} */ name) => ({ name, role: 'reader' })),
  ];
}

/** @param {any} values @param {Translate} t @returns {Promise<LoginWish[]>} */
async function readLogins(values, t) {
  const wishes = [];
  for (const { name, role } of namesOf(values)) {
    if (!isLoginName(name)) throw stop(t('server.loginsInvalid', { name }));
    if (wishes.some((other) => other.name === name)) throw stop(t('server.loginTwice', { name }));
    const given = values['ask-passwords']
      ? await askInTerminal(t('server.cli.askLoginPassword', { name }), { isSecret: true })
      : '';
    const isGenerated = given === '';
    wishes.push({
      name,
      role,
      isGenerated,
      password: isGenerated ? bytesToPassword(randomBytes(PASSWORD_BYTES)) : given,
    });
  }
  return wishes;
}

/** @param {import('../../shared/server/planProvision').ProvisionStep} step @param {string} state @param {Translate} t */
function stepToLine(step, state, t) {
  const note = step.note === undefined ? '' : ` ${t(`server.note.${step.note}`)}`;
  return `${stepToText(step, t)}: ${state}.${note}`;
}

/** @param {import('../../shared/server/runProvision').StepResult} result @param {Translate} t */
function resultToLine({ step, outcome }, t) {
  const mark = isLost(outcome) ? '✗' : outcome.kind === 'done' ? '+' : '✓';
  const fault = outcome.kind === 'failed' ? `\n    ${faultToText(outcome.fault, t)}` : '';
  return `${mark} ${stepToLine(step, t(`server.state.${outcome.kind}`), t)}${fault}`;
}

/** @param {Say} say @returns {Promise<number>} 0 when all is so as it should be */
export async function provisionFromTerminal(say) {
  const { t, values, url, database } = readCommand('provision', options);
  trustSystemCertificates();
  const port = createServerPort({ url, ...(await readLogin(t)) });
  const wishes = { database, logins: await readLogins(values, t), nodes: values.node ?? [] };
  say(t('server.cli.target', { url, database }));
  return values['dry-run'] ? showPlan(await planServer(port, wishes), t, say) : provision(port, wishes, t, say);
}

/** @param {import('../../shared/server/planProvision').ProvisionPlan} plan @param {Translate} t @param {Say} say */
function showPlan(plan, t, say) {
  if (plan.kind === 'blocked') return showBlocked(plan.findings, t, say);
  for (const step of plan.steps)
    say(`${step.request ? '+' : '✓'} ${stepToLine(step, t(`server.state.${step.request ? 'todo' : 'there'}`), t)}`);
  say(t('server.cli.dryRun'));
  return 0;
}

/** @param {any} port @param {any} wishes @param {Translate} t @param {Say} say */
async function provision(port, wishes, t, say) {
  const result = await provisionServer(port, wishes, (one) => say(resultToLine(one, t)));
  if (result.kind === 'blocked') return showBlocked(result.findings, t, say);
  // What somebody has just typed they know, and it need not be on the screen.
  const unknown = result.newLogins.filter(({ name }) =>
    wishes.logins.some((/** @type {LoginWish} */ wish) => wish.name === name && wish.isGenerated),
  );
  if (unknown.length > 0) {
    say(`\n${t('server.newLogins')}. ${t('server.newLoginsText')}`);
    for (const { name, role, password } of unknown) say(`  ${name} (${t(`server.role.${role}`)}): ${password}`);
    say('');
  }
  const lost = result.results.filter(({ outcome }) => isLost(outcome)).length;
  say(lost > 0 ? t('server.resultLost', { count: lost }) : t('server.resultGood'));
  return lost > 0 ? 1 : 0;
}

/** @param {readonly import('../../shared/server/findings').Finding[]} findings @param {Translate} t @param {Say} say */
function showBlocked(findings, t, say) {
  findingsToLines(
    findings.map((finding) => findingToText(finding, t)),
    t,
  ).forEach(say);
  say(t('server.blocked'));
  return 1;
}
