import type { Icon } from '../../ui';

export type NavigationItem = {
  readonly id: string;
  readonly label: string;
  readonly icon: Icon;
  readonly count?: number | undefined;
  readonly isCurrent: boolean;
  /** Address for the link itself (middle click, status line); the click goes through onSelect. */
  readonly href: string;
  readonly onSelect: () => void;
};
