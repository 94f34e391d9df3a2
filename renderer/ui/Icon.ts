import type { LucideIcon } from 'lucide-react';

/** An icon of the one set in use (lucide). Decorative: the component around it carries the name. */
export type Icon = LucideIcon;

export const ICON_SIZE = 16;
