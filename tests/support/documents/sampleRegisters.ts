import type { RegisterContent, RegisterDecision, RegisterSource, RegisterTask } from '../../../shared/documents';
import { fullTemplate } from './template';

const MESSY = '=SUMME(A1:A9); "Anführung"\n<b>kein Fett</b> | **auch nicht** & Zeilenumbruch';
const LONG = 'Registermodernisierungsgesetzumsetzungsverantwortlichkeitsabstimmungsverfahren';

const results = ['adopted', 'adopted', 'consensus', 'rejected', 'adopted', ''] as const;
const implementations = ['open', 'underway', 'done', 'obsolete'] as const;

function text(index: number): string {
  if (index % 13 === 4) return MESSY;
  if (index % 7 === 3)
    return `${LONG}: Das Netzwerk bittet die Länder, die Zuständigkeit bis zum Jahresende zu klären.`;
  return `Das Netzwerk beschließt Vorhaben ${index + 1}: gemeinsam betreiben, was alle brauchen, und dokumentieren, was jede Institution für sich behält.`;
}

export function sampleDecision(index: number): RegisterDecision {
  const result = results[index % results.length] ?? '';
  const isPursued = result === 'adopted' || result === 'consensus';
  return {
    number: `B-2026-${String(index + 1).padStart(2, '0')}`,
    date: index % 11 === 5 ? '' : `2026-${String((index % 12) + 1).padStart(2, '0')}-09`,
    text: text(index),
    result,
    votes:
      result === 'consensus' || result === '' ? null : { yes: 38 - (index % 5), no: index % 4, abstain: index % 3 },
    ...(isPursued && { implementation: implementations[index % implementations.length] ?? 'open' }),
    followUpOn: isPursued && index % 4 < 2 ? `2026-${index % 8 < 4 ? '10' : '12'}-01` : '',
    evidence:
      index % 5 === 2
        ? [
            {
              title: 'Leitfaden, 2. Auflage',
              url: `https://cdo-netzwerk.example/${'leitfaden-fuer-die-nachnutzung/'.repeat(3)}${index}`,
            },
            { title: 'AZ 4711/26', url: '' },
          ]
        : [],
    remark: index % 6 === 1 ? 'Elf Institutionen haben zugesagt; zwei prüfen noch.' : '',
    meeting: 'Treffen Q3 2026, Zukunftskongress Staat & Verwaltung',
    agendaItem: 'Nachnutzung',
    openSince: isPursued && index % 4 < 2 ? index % 5 : 0,
    tlp: index % 9 === 8 ? 'TLP:AMBER+STRICT' : 'TLP:GREEN',
  };
}

export function sampleTask(index: number): RegisterTask {
  const { openSince, meeting, agendaItem, date, tlp } = sampleDecision(index);
  return {
    due: index % 5 === 4 ? '' : `2026-${index % 2 === 0 ? '11' : '12'}-${String((index % 27) + 1).padStart(2, '0')}`,
    text: text(index),
    owners: index % 6 === 5 ? [] : index % 3 === 0 ? ['Dr. Ayşe Çelik', LONG] : ['Stadt Ulm'],
    state: (['open', 'open', 'done', 'dropped'] as const)[index % 4] ?? 'open',
    openSince,
    meeting,
    agendaItem,
    date,
    tlp,
  };
}

export function sampleRegister(content: RegisterContent): RegisterSource {
  return {
    network: 'CDO-Netzwerk',
    language: 'de',
    template: fullTemplate,
    createdAt: '2026-11-23T08:00:00Z',
    today: '2026-11-23',
    selection: '',
    ...content,
  };
}

export const sampleDecisions = (count: number): RegisterSource =>
  sampleRegister({ kind: 'decisions', entries: Array.from({ length: count }, (_, index) => sampleDecision(index)) });
export const sampleTasks = (count: number): RegisterSource =>
  sampleRegister({ kind: 'tasks', entries: Array.from({ length: count }, (_, index) => sampleTask(index)) });
