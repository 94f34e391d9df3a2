import { STATES, type State } from '../../schema/institutions';
import { foldForMatching } from '../../text/foldForMatching';

const NAMES: Readonly<Record<State, readonly string[]>> = {
  'DE-BW': ['Baden-Württemberg', 'BaWü'],
  'DE-BY': ['Bayern', 'Freistaat Bayern', 'Bavaria'],
  'DE-BE': ['Berlin'],
  'DE-BB': ['Brandenburg'],
  'DE-HB': ['Bremen', 'Freie Hansestadt Bremen'],
  'DE-HH': ['Hamburg', 'Freie und Hansestadt Hamburg'],
  'DE-HE': ['Hessen', 'Hesse'],
  'DE-MV': ['Mecklenburg-Vorpommern', 'Meck-Pomm', 'Mecklenburg-Western Pomerania'],
  'DE-NI': ['Niedersachsen', 'Lower Saxony', 'NDS'],
  'DE-NW': ['Nordrhein-Westfalen', 'NRW', 'North Rhine-Westphalia'],
  'DE-RP': ['Rheinland-Pfalz', 'RLP', 'Rhineland-Palatinate'],
  'DE-SL': ['Saarland'],
  'DE-SN': ['Sachsen', 'Freistaat Sachsen', 'Saxony'],
  'DE-ST': ['Sachsen-Anhalt', 'LSA', 'Saxony-Anhalt'],
  'DE-SH': ['Schleswig-Holstein'],
  'DE-TH': ['Thüringen', 'Freistaat Thüringen', 'Thuringia'],
};

const stateByKey: ReadonlyMap<string, State> = new Map(
  STATES.flatMap((state) =>
    [state, state.slice('DE-'.length), ...NAMES[state]].map((name) => [foldForMatching(name), state] as const),
  ),
);

/** A Land by its name, or its code with or without "DE-" (ISO 3166-2:DE). */
export function readState(text: string): State | undefined {
  return stateByKey.get(foldForMatching(text));
}
