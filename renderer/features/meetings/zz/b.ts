import { useRecords } from '../../../live';
export function B(id: string) {
  const events = useRecords('events').records;
  const a = events.map((e) => e.title === id);
  return a;
}
