import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { Icon } from '../Icon';

export type FeedbackTone = 'info' | 'success' | 'warning' | 'danger';

/** The shape tells the tone to those who do not see the colour. */
export const iconByTone: Readonly<Record<FeedbackTone, Icon>> = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
};
