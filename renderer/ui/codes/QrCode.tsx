import encodeQR from 'qr';
import { useMemo } from 'react';
import styles from './QrCode.module.css';

export type QrCodeProps = {
  /** What a scanner reads. */
  readonly text: string;
  /** What it is for, for those who do not see it. */
  readonly label: string;
};

/** Modules of the quiet zone that scanners need around the code (ISO/IEC 18004). */
const QUIET = 4;

/** Dark on light in both themes: scanners want it so. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = useMemo(() => toPath(encodeQR(text, 'raw', { ecc: 'medium', border: QUIET })), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className={styles.code}
      shapeRendering="crispEdges"
    >
      <path d={path} className={styles.dark} />
    </svg>
  );
}

function toPath(rows: readonly (readonly boolean[])[]): { readonly size: number; readonly path: string } {
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size: rows.length, path };
}
