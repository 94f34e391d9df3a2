export type Greeting = 'morning' | 'day' | 'evening';

/** @param hour 0 to 23, wall clock */
export function greetingOf(hour: number): Greeting {
  if (hour >= 5 && hour < 11) return 'morning';
  return hour >= 11 && hour < 18 ? 'day' : 'evening';
}
