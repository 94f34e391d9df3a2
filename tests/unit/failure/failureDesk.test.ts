import { expect, it } from 'vitest';
import { createFailureDesk } from '../../../renderer/app/failures/createFailureDesk';
import type { FailureReport } from '../../../shared/ipc/failureReport';

function createDesk() {
  let time = 0;
  const sent: FailureReport[] = [];
  const said: FailureReport[] = [];
  const desk = createFailureDesk(
    (report) => sent.push(report),
    () => time,
  );
  desk.onFailure((report) => said.push(report));
  return { desk, sent, said, pass: (ms: number) => (time += ms) };
}

it('says and reports a failure, without its message', () => {
  const { desk, sent, said } = createDesk();
  desk.take(Object.assign(new Error('EBUSY: /home/maria/Protokoll.pdf'), { code: 'EBUSY' }), 'action');
  expect(said).toEqual(sent);
  expect(sent).toMatchObject([{ origin: 'action', kind: 'fileInUse', name: 'Error', code: 'EBUSY' }]);
  expect(JSON.stringify(sent)).not.toMatch(/maria|Protokoll/u);
});

it('says what fails by itself again and again once, and again after a while', () => {
  const { desk, sent, said, pass } = createDesk();
  const error = new TypeError('x');
  for (let frame = 0; frame < 100; frame++) desk.take(error, 'page');
  expect([said.length, sent.length]).toEqual([1, 1]);
  pass(10_000);
  desk.take(error, 'page');
  expect([said.length, sent.length]).toEqual([2, 2]);
});

it('says at every press that it failed, and reports it once', () => {
  const { desk, sent, said } = createDesk();
  const error = new TypeError('x');
  desk.take(error, 'action');
  desk.take(error, 'action');
  expect([said.length, sent.length]).toEqual([2, 1]);
});

it('does not flood the log with faults that are all different', () => {
  const { desk, sent, pass } = createDesk();
  for (let fault = 0; fault < 100; fault++) desk.take(Object.assign(new Error('x'), { code: `E${fault}` }), 'page');
  expect(sent).toHaveLength(30);
  pass(60_000);
  desk.take(Object.assign(new Error('x'), { code: 'E200' }), 'page');
  expect(sent).toHaveLength(31);
});
