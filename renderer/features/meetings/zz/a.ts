import { useRecords } from '../../../live';
export function A(id: string) {
  const events = useRecords('events').records;
  const a = events.filter((e) => e.title === id);
  return a;
}
