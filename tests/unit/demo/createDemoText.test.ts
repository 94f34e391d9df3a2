import { expect, it } from 'vitest';
import { createDemoText } from '../../../shared/demo/createDemoText';
import { sharedToRich } from '../../../shared/text/rich/sharedToRich';

it('writes lines of each kind, the same on every run', () => {
  const text = createDemoText(
    'Anfang\n# Stand\n[x] fertig\n[ ] offen\n|| Haus | Anteil\n| Ulm | 3 %\n> Gesagt\n- Punkt',
  );
  expect(text).toEqual(
    createDemoText('Anfang\n# Stand\n[x] fertig\n[ ] offen\n|| Haus | Anteil\n| Ulm | 3 %\n> Gesagt\n- Punkt'),
  );
  expect(text.text.split('\n').slice(0, 5)).toEqual(['Anfang', 'Stand', 'fertig', 'offen', 'Haus\tAnteil']);
  expect(sharedToRich(text).map(({ kind, isDone }) => (isDone ? `${kind} done` : kind))).toEqual([
    'text',
    'heading2',
    'check done',
    'check',
    'headRow',
    'row',
    'quote',
    'bullet',
  ]);
});
