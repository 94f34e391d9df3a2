import { ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  Heading,
} from 'react-aria-components';
import { Popover } from '../overlays/Popover';
import styles from './calendar.module.css';
import { isoToDate } from './dateValues';

type CalendarPopoverProps = {
  readonly label: string;
  /** `YYYY-MM-DD` */
  readonly value: string | null;
  readonly onPick: (day: string) => void;
};

/** Weeks begin on Monday, in both languages: that is how meetings are planned here. */
export function CalendarPopover({ label, value, onPick }: CalendarPopoverProps) {
  return (
    <Popover placement="bottom end">
      <Dialog aria-label={label}>
        <Calendar
          aria-label={label}
          className={styles.calendar ?? ''}
          firstDayOfWeek="mon"
          value={isoToDate(value)}
          onChange={(day) => onPick(day.toString())}
          autoFocus
        >
          <header className={styles.calendarHeader}>
            <Button slot="previous" className={styles.step ?? ''}>
              <ChevronLeft size={16} aria-hidden />
            </Button>
            <Heading className={styles.month ?? ''} />
            <Button slot="next" className={styles.step ?? ''}>
              <ChevronRight size={16} aria-hidden />
            </Button>
          </header>
          <CalendarGrid className={styles.grid ?? ''} weekdayStyle="short">
            <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
            <CalendarGridBody>{(date) => <CalendarCell date={date} className={styles.day ?? ''} />}</CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  );
}
